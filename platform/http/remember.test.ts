import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { remembered } from "./remember.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => void vi.useRealTimers());

test("a value is looked up once a second, however many ask", async () => {
  const look = vi.fn(async () => look.mock.calls.length);
  const value = remembered(look);
  expect(await Promise.all([value.look(), value.look(), value.look()])).toEqual([1, 1, 1]);
  vi.advanceTimersByTime(999);
  expect(value.known()).toBe(1);
  expect(await value.look()).toBe(1);
  vi.advanceTimersByTime(1);
  expect(value.known()).toBeUndefined();
  expect(await Promise.all([value.look(), value.look()])).toEqual([2, 2]);
});

test("the last value stays while looking it up fails", async () => {
  let isFailing = true;
  const value = remembered(() => {
    if (isFailing) throw new Error("busy");
    return "known";
  });
  await expect(value.look()).rejects.toThrow("busy");
  isFailing = false;
  expect(await value.look()).toBe("known");
  isFailing = true;
  vi.advanceTimersByTime(1000);
  expect(await value.look()).toBe("known");
});

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { hole } from "../holes.ts";
import { StoredPage } from "./stored-page.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance", "Date"] }));
afterEach(() => void vi.useRealTimers());

const page = (text: string, type = "text/html") =>
  new StoredPage({ status: 200, type, body: Buffer.from(text) });
const counted = () => page(`<p>${hole("count", "icc", "en")}</p>`);

test("a page is filled anew after a second, and changes its date with its values", async () => {
  const stored = counted();
  const first = await stored.fill(() => "84,598");
  vi.advanceTimersByTime(1000);
  expect(await stored.fill(() => "84,598")).toBe(first);
  vi.advanceTimersByTime(1000);
  const second = await stored.fill(() => "84,599");
  expect(second.content.identity.toString()).toBe("<p>84,599</p>");
  expect(second.changedAt.getTime() - first.changedAt.getTime()).toBe(2000);
});

test("a page keeps its values while they cannot be looked up", async () => {
  const stored = counted();
  const busy = () => Promise.reject(new Error("busy"));
  await expect(stored.fill(busy)).rejects.toThrow("busy");
  await stored.fill(() => "84,598");
  vi.advanceTimersByTime(1000);
  expect((await stored.fill(busy)).content.identity.toString()).toBe("<p>84,598</p>");
});

test("a page without holes is never looked at again", async () => {
  const holeValue = vi.fn(() => "");
  const stored = page("<p>x</p>");
  const first = await stored.fill(holeValue);
  vi.advanceTimersByTime(60_000);
  expect(await stored.fill(holeValue)).toBe(first);
  expect(holeValue).not.toHaveBeenCalled();
});

test("what is no page is left as it is, byte for byte", async () => {
  const bytes = Buffer.from([0xff, 0xd8, 0xee, 0x80, 0x80]);
  const stored = new StoredPage({ status: 200, type: "image/png", body: bytes });
  expect((await stored.fill(() => "x")).content.identity).toBe(bytes);
});

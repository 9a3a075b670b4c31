import { expect, test, vi } from "vitest";
import { memoized } from "./memoized.ts";

test("a value is worked out once for a text", () => {
  const measure = vi.fn((text: string) => ({ length: text.length }));
  const measured = memoized(measure);
  expect(measured("ink")).toBe(measured("ink"));
  expect(measured("paper")).toEqual({ length: 5 });
  expect(measure).toHaveBeenCalledTimes(2);
});

test("what is thrown is not kept, nor is what belongs to a long text", () => {
  const measure = vi.fn((text: string) => {
    if (text === "") throw new Error("nothing");
    return text;
  });
  const measured = memoized(measure);
  for (const _ of [1, 2]) {
    expect(() => measured("")).toThrow("nothing");
    measured("x".repeat(10_000));
  }
  expect(measure).toHaveBeenCalledTimes(4);
});

test("many texts do not fill the memory", () => {
  const measure = vi.fn((text: string) => text);
  const measured = memoized(measure);
  for (let index = 0; index < 5000; index++) measured(String(index));
  measured("0");
  expect(measure).toHaveBeenCalledTimes(5001);
});

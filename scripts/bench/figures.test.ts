import { expect, test } from "vitest";
import { compare, isMet, median, percentile, probabilityGreater, single } from "./figures.ts";

test("the median of an odd and of an even number of values, whatever their order", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([10, 1, 2, 3])).toBe(2.5);
  expect(median([])).toBeNaN();
});

test("a percentile is a value that occurred", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(percentile(hundred, 0.99)).toBe(99);
  expect(percentile(hundred, 0.5)).toBe(50);
  expect(percentile([7], 0.99)).toBe(7);
});

test("the ratio is the median of the pairs, so a slow moment of the machine does not count", () => {
  const figure = compare("x", "/s", [50, 5, 60], { name: "bare", rounds: [100, 10, 60] });
  expect(figure.reference).toEqual({ name: "bare", figure: 60, ratio: 0.5 });
  expect(figure.product).toBe(50);
});

test("a goal is held against the ratio, or against the figure where there is no reference", () => {
  const reference = { name: "bare", rounds: [10] };
  expect(isMet(compare("x", "/s", [5], reference, { atLeast: 0.5 }))).toBe(true);
  expect(isMet(compare("x", "ms", [21], reference, { atMost: 2 }))).toBe(false);
  const absolute = compare("x", "ms", [21], reference, { atMost: 50 });
  expect(isMet({ ...absolute, isGoalAbsolute: true })).toBe(true);
  expect(isMet(single("x", "kB", 13, { atMost: 14 }))).toBe(true);
  expect(isMet(single("x", "p", 0.6, { atLeast: 0.45, atMost: 0.55 }))).toBe(false);
  expect(isMet(single("x", "kB", 13))).toBeUndefined();
});

test("what cannot be told apart is greater with probability one half", () => {
  expect(probabilityGreater([1, 2, 3], [1, 2, 3])).toBe(0.5);
  expect(probabilityGreater([4, 5], [1, 2, 3])).toBe(1);
  expect(probabilityGreater([1], [2, 3])).toBe(0);
});

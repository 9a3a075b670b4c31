import { expect, test } from "vitest";
import { Frequent } from "./frequent.ts";

test("few keys are counted exactly", () => {
  const frequent = new Frequent(2);
  for (const key of ["a", "b", "a"]) frequent.add(key);
  expect([...frequent.counts]).toEqual([
    ["a", 2],
    ["b", 1],
  ]);
});

test("what comes often is found among any number of made-up keys, in bounded room", () => {
  const frequent = new Frequent(50);
  for (let index = 0; index < 100_000; index++) {
    frequent.add(index % 10 === 0 ? "often" : `made-up-${index}`);
  }
  expect(frequent.counts.size).toBeLessThanOrEqual(50);
  const counted = frequent.counts.get("often")!;
  expect(counted).toBeGreaterThanOrEqual(10_000 - 100_000 / 51);
  expect(counted).toBeLessThanOrEqual(10_000);
});

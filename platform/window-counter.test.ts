import { expect, test } from "vitest";
import { WindowCounter } from "./window-counter.ts";

test("a key is free as often as allowed, from its first use until its time has passed", () => {
  const counter = new WindowCounter({ allowed: 3, seconds: 60 });
  for (const at of [1000, 2000, 60_999]) expect(counter.use("a", at)).toBe(0);
  expect(counter.isUsedUp("a", 60_999)).toBe(true);
  expect(counter.use("a", 60_000)).toBe(1000);
  expect(counter.isUsedUp("a", 61_000)).toBe(false);
  expect(counter.use("a", 61_000)).toBe(0);
});

test("asking uses nothing, and one key says nothing about another", () => {
  const counter = new WindowCounter({ allowed: 1, seconds: 1 });
  for (let time = 0; time < 9; time++) expect(counter.isUsedUp("a", 0)).toBe(false);
  expect(counter.use("a", 0)).toBe(0);
  expect(counter.use("b", 0)).toBe(0);
  expect(counter.use("a", 0)).toBe(1000);
});

test("what is given back can be used again, and never more than was used", () => {
  const counter = new WindowCounter({ allowed: 1, seconds: 1 });
  counter.use("a", 0);
  for (let time = 0; time < 2; time++) counter.giveBack("a", 0);
  expect(counter.use("a", 1)).toBe(0);
  expect(counter.use("a", 2)).toBe(998);
});

test("what is refused does not lengthen the wait", () => {
  const counter = new WindowCounter({ allowed: 1, seconds: 1 });
  counter.use("a", 0);
  for (let at = 1; at < 1000; at++) expect(counter.use("a", at)).toBe(1000 - at);
  expect(counter.use("a", 1000)).toBe(0);
});

test("with too many keys those that began longest ago are forgotten, and no others", () => {
  const counter = new WindowCounter({ allowed: 1, seconds: 60 }, 3);
  for (const [at, key] of ["a", "b", "c", "d"].entries()) counter.use(key, at);
  expect(["a", "b", "c", "d"].map((key) => counter.isUsedUp(key, 4))).toEqual([
    false,
    true,
    true,
    true,
  ]);
});

test("a key that begins anew counts as young", () => {
  const counter = new WindowCounter({ allowed: 1, seconds: 1 }, 2);
  counter.use("a", 0);
  counter.use("b", 500);
  counter.use("a", 1000);
  counter.use("c", 1400);
  expect(["a", "b", "c"].map((key) => counter.isUsedUp(key, 1400))).toEqual([true, false, true]);
});

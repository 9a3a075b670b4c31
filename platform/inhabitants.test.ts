import { expect, test } from "vitest";
import { countries } from "./countries.ts";
import { inhabitantsOfSmall } from "./inhabitants.ts";

test("small countries are known, large ones are not", () => {
  expect(inhabitantsOfSmall("VA")).toBe(1000);
  expect(inhabitantsOfSmall("IS")).toBe(393_000);
  expect(inhabitantsOfSmall("FR")).toBeUndefined();
});

test("of all countries about a third is small, and each of these has a number", () => {
  const small = countries.filter((country) => inhabitantsOfSmall(country) !== undefined);
  expect(small).toHaveLength(89);
  expect(small.every((country) => inhabitantsOfSmall(country)! < 1_000_000)).toBe(true);
});

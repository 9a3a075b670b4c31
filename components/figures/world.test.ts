import { expect, test } from "vitest";
import { countries } from "#platform/countries.ts";
import { countryOutlines, worldHeight, worldWidth } from "./world.ts";

const outlines = countryOutlines();

test("every outline is drawn and belongs to a country that can be signed from", () => {
  const codes = outlines.flatMap(({ country }) => country ?? []);
  expect(codes.length).toBe(173);
  expect(new Set(codes).size).toBe(173);
  expect(codes.filter((code) => !countries.includes(code))).toEqual([]);
  expect(outlines.filter(({ path }) => path === "")).toEqual([]);
});

test("the whole world stays on its sheet and is small enough for a page", () => {
  const starts = outlines.flatMap(({ path }) => [...path.matchAll(/M(\d+) (\d+)l/g)]);
  expect(Math.max(...starts.map(([, x]) => Number(x)))).toBeLessThanOrEqual(worldWidth);
  expect(Math.max(...starts.map(([, , y]) => Number(y)))).toBeLessThanOrEqual(worldHeight);
  const characters = outlines.reduce((sum, { path }) => sum + path.length, 0);
  expect(characters).toBeLessThan(42_000);
});

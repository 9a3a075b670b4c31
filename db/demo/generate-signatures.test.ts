import { expect, test } from "vitest";
import { opensAt, total } from "./days.ts";
import { generateSignatures } from "./generate-signatures.ts";

const all = [...generateSignatures()];
const dayOf = (at: Date) => at.toISOString().slice(0, 10);

test("makes exactly the historical total", () => {
  expect(total).toBe(84_598);
  expect(all).toHaveLength(total);
});

test("makes the same signatures each time", () => {
  expect([...generateSignatures()]).toEqual(all);
});

test("runs from the opening to the day of the submission, in the order of confirming", () => {
  expect(dayOf(all[0]!.confirmedAt)).toBe("2002-09-17");
  expect(dayOf(all.at(-1)!.confirmedAt)).toBe("2003-01-29");
  const times = all.map(({ confirmedAt }) => confirmedAt.getTime());
  expect(times).toEqual(times.toSorted((left, right) => left - right));
});

test("nobody signs before the opening or after confirming", () => {
  expect(all.filter(({ signedAt }) => signedAt < opensAt)).toEqual([]);
  expect(all.filter(({ signedAt, confirmedAt }) => signedAt > confirmedAt)).toEqual([]);
});

test("holds a known number at the cut-off of the first delivery", () => {
  expect(all.filter(({ confirmedAt }) => dayOf(confirmedAt) <= "2002-09-27")).toHaveLength(21_607);
});

test("is spread over at least 80 countries, some with fewer than five", () => {
  const byCountry = Object.groupBy(all, ({ country }) => country);
  expect(Object.keys(byCountry).length).toBeGreaterThanOrEqual(80);
  const small = Object.values(byCountry).filter((signatures) => signatures!.length < 5);
  expect(small.length).toBeGreaterThan(3);
});

test("every address is used once, and names say that they are generated", () => {
  expect(new Set(all.map(({ email }) => email)).size).toBe(total);
  expect(all.filter(({ name }) => !/^Demo Signer \d{5}$/.test(name))).toEqual([]);
});

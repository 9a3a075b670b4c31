import { expect, test } from "vitest";
import { largestFirst, mergeSmallCountries, netSince, weekStartOf, withTotals } from "./tally.ts";

const days = withTotals([
  { key: "2003-01-26", gained: 10, lost: 0 },
  { key: "2003-01-27", gained: 5, lost: 2 },
  { key: "2003-01-29", gained: 1, lost: 4 },
]);

test("a day ends with what the days before it left", () => {
  expect(days.map(({ net, total }) => [net, total])).toEqual([
    [10, 10],
    [3, 13],
    [-3, 10],
  ]);
});

test("a week begins on Monday, in UTC", () => {
  expect(weekStartOf(new Date("2003-01-29T12:00:00Z"))).toBe("2003-01-27");
  expect(weekStartOf(new Date("2003-01-27T00:00:00Z"))).toBe("2003-01-27");
  expect(weekStartOf(new Date("2003-01-26T23:59:59Z"))).toBe("2003-01-20");
  expect(netSince("2003-01-27", days)).toBe(0);
  expect(netSince("2003-01-29", days)).toBe(-3);
});

test("a country is named from its fifth signature on; the others stand together, last", () => {
  const countries = [
    { country: "FR", count: 9 },
    { country: "DE", count: 5 },
    { country: "MT", count: 4 },
    { country: "LI", count: 1 },
  ];
  expect(mergeSmallCountries(countries)).toEqual([
    { country: "FR", count: 9 },
    { country: "DE", count: 5 },
    { country: "other", count: 5 },
  ]);
  expect(mergeSmallCountries(countries.slice(0, 2))).toEqual(countries.slice(0, 2));
});

test("what counts nothing any more is left out", () => {
  const lines = [{ count: 2 }, { count: 0 }, { count: 7 }];
  expect(largestFirst(lines)).toEqual([{ count: 7 }, { count: 2 }]);
});

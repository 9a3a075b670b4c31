import { expect, test } from "vitest";
import { dayBehind, spansOf } from "./spans.ts";

test("a short time is cut into months, those with nothing too", () => {
  expect(
    spansOf([
      { period: "2002-11", articles: 2 },
      { period: "2003-02", articles: 1 },
    ]),
  ).toEqual([
    { period: "2002-11", articles: 2 },
    { period: "2002-12", articles: 0 },
    { period: "2003-01", articles: 0 },
    { period: "2003-02", articles: 1 },
  ]);
});

test("a long time is cut into years", () => {
  const months = [
    { period: "2002-09", articles: 2 },
    { period: "2002-11", articles: 3 },
    { period: "2006-01", articles: 1 },
  ];
  expect(spansOf(months).map(({ period, articles }) => [period, articles])).toEqual([
    ["2002", 5],
    ["2003", 0],
    ["2004", 0],
    ["2005", 0],
    ["2006", 1],
  ]);
  expect(spansOf([])).toEqual([]);
});

test.each([
  ["2003", "2004-01-01"],
  ["2003-12", "2004-01-01"],
  ["2004-02", "2004-03-01"],
])("behind %s comes %s", (period, day) => {
  expect(dayBehind(period)).toBe(day);
});

import { expect, test } from "vitest";
import { articlePath, boundsOf, periodPath, placePath, readPeriod, readPlace } from "./article.ts";

test("an article's address is its day and slug", () => {
  const article = { publishedOn: "2003-01-29", slug: "a-promise" };
  expect(articlePath(article)).toBe("/news/2003/01/29/a-promise");
});

test.each([
  [["2003", undefined, undefined], "2003", "/news/2003", "2003-01-01", "2003-12-31"],
  [["2003", "02"], "2003-02", "/news/2003/02", "2003-02-01", "2003-02-31"],
  [["2003", "02", "28"], "2003-02-28", "/news/2003/02/28", "2003-02-28", "2003-02-28"],
] as const)("%s is a period", (parts, period, path, first, last) => {
  expect(readPeriod(...(parts as unknown as [string]))).toBe(period);
  expect(periodPath(period)).toBe(path);
  expect(boundsOf(period)).toEqual({ first, last });
});

test.each([
  ["2003", "13"],
  ["2003", "2"],
  ["2003", "02", "29"],
  ["2003", "02", "00"],
  ["03"],
  ["as", "json"],
  ["20030", "01"],
])("%s %s %s is no period", (...parts) => {
  expect(readPeriod(...(parts as [string]))).toBeUndefined();
});

test.each([
  [null, 1],
  [undefined, 1],
  ["1", 1],
  ["2", 2],
  ["10000", 10_000],
  ["10001", undefined],
  ["0", undefined],
  ["02", undefined],
  ["-1", undefined],
  ["1e3", undefined],
  ["", undefined],
])("?page=%s is page %s", (text, page) => {
  expect(readPlace({ page: text })).toEqual(page === undefined ? undefined : { page });
});

test.each([
  ["2003-01-29/a-promise", true],
  ["2003-01-29", true],
  ["2003-02-30", false],
  ["2003-01", false],
  ["2003-01-29/A", false],
  ["2003-01-29/a/b", false],
])("?before=%s is a place: %s", (before, isPlace) => {
  expect(readPlace({ before })).toEqual(isPlace ? { before } : undefined);
  expect(readPlace({ after: before })).toEqual(isPlace ? { after: before } : undefined);
});

test("the first page of a list has no query", () => {
  expect(placePath("/news", { page: 1 })).toBe("/news");
  expect(placePath("/news", { page: 2 })).toBe("/news?page=2");
  expect(placePath("/news", { before: "2003-01-29/x" })).toBe("/news?before=2003-01-29/x");
});

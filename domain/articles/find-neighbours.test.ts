import { beforeAll, expect, test } from "vitest";
import { testNews } from "#db/test-article.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { findNeighbours } from "./find-neighbours.ts";
import { publishArticle } from "./publish.ts";

useTestDatabase();

const operator = { kind: "operator", at: new Date("2026-03-01T10:00:00Z") } as const;

beforeAll(async () => {
  for (const publishedOn of ["2002-09-17", "2003-01-25", "2017-08-15", "2017-08-17"]) {
    await publishArticle(operator, testNews(publishedOn));
  }
});

test.each([
  ["2003", { previous: "2002", next: "2017" }],
  ["2003-01", { previous: "2002-09", next: "2017-08" }],
  ["2017-08-15", { previous: "2003-01-25", next: "2017-08-17" }],
  ["2002", { previous: undefined, next: "2003" }],
  ["2017-08-17", { previous: "2017-08-15", next: undefined }],
])("the neighbours of %s are the nearest periods that have articles", async (period, expected) => {
  expect(await findNeighbours(period)).toEqual(expected);
});

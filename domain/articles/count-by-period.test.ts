import { beforeAll, expect, test } from "vitest";
import { testNews } from "#db/test-article.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { addTopic } from "#domain/topics/add.ts";
import { findTopic } from "#domain/topics/queries.ts";
import { countByPeriod } from "./count-by-period.ts";
import { publishArticle } from "./publish.ts";

useTestDatabase();

const operator = { kind: "operator", at: new Date("2026-03-01T10:00:00Z") } as const;

beforeAll(async () => {
  await addTopic(operator, { slug: "rivers", names: { en: "Rivers" } });
  for (const publishedOn of ["2002-09-17", "2003-01-25", "2003-01-26", "2003-02-01"]) {
    await publishArticle(operator, testNews(publishedOn, { topics: ["rivers"] }));
  }
});

test("years, months and days are counted, those of a period alone too", async () => {
  expect(await countByPeriod({}, 4)).toEqual([
    { period: "2002", articles: 1 },
    { period: "2003", articles: 3 },
  ]);
  expect(await countByPeriod({ period: "2003" }, 7)).toEqual([
    { period: "2003-01", articles: 2 },
    { period: "2003-02", articles: 1 },
  ]);
  expect(await countByPeriod({ period: "2003-02" }, 10)).toEqual([
    { period: "2003-02-01", articles: 1 },
  ]);
  expect(await countByPeriod({ period: "1999" }, 7)).toEqual([]);
});

test("what is written on a topic is counted by itself", async () => {
  const topic = await findTopic("rivers", "en");
  expect(await countByPeriod({ topicId: topic!.id }, 4)).toHaveLength(2);
  expect(await countByPeriod({ topicId: topic!.id + 1 }, 4)).toEqual([]);
});

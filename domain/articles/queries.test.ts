import { beforeAll, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { addTopic } from "#domain/topics/add.ts";
import { findTopic } from "#domain/topics/queries.ts";
import type { ArticleChoice } from "./article.ts";
import { publishArticle } from "./publish.ts";
import { findNeighbours, listArticles } from "./queries.ts";

useTestDatabase();

const operator = { kind: "operator", at: new Date("2026-03-01T10:00:00Z") } as const;
const days = Array.from(
  { length: 25 },
  (_, index) => `2003-01-${String(index + 1).padStart(2, "0")}`,
);

beforeAll(async () => {
  await addTopic(operator, { slug: "rivers", names: { en: "Rivers" } });
  for (const publishedOn of [...days, "2002-09-17", "2017-08-15", "2017-08-17"]) {
    await publishArticle(operator, {
      campaignId: null,
      kind: "news",
      publishedOn,
      slug: "ice",
      locale: "en",
      title: publishedOn,
      dek: "It is early.",
      byline: "River desk",
      body: "It froze.",
      topics: publishedOn.startsWith("2017") ? ["rivers"] : [],
      sources: [],
    });
  }
});

async function titles(chosen: ArticleChoice, page?: number) {
  const { articles, hasNext } = await listArticles(chosen, "en", page);
  return { days: articles.map(({ title }) => title), hasNext };
}

test("pages hold twenty articles, newest first, none lost and none twice", async () => {
  const first = await titles({});
  const second = await titles({}, 2);
  expect(first.days).toHaveLength(20);
  expect(first.days.slice(0, 3)).toEqual(["2017-08-17", "2017-08-15", "2003-01-25"]);
  expect(first.hasNext).toBe(true);
  expect(second.days).toEqual([...days.slice(0, 7).toReversed(), "2002-09-17"]);
  expect(second.hasNext).toBe(false);
  expect(await titles({}, 3)).toEqual({ days: [], hasNext: false });
});

test("a period has its own articles, in pages too", async () => {
  expect((await titles({ period: "2003" })).hasNext).toBe(true);
  expect(await titles({ period: "2003-01" }, 2)).toEqual({
    days: days.slice(0, 5).toReversed(),
    hasNext: false,
  });
  expect((await titles({ period: "2003-01-25" })).days).toEqual(["2003-01-25"]);
  expect((await titles({ period: "2003-02" })).days).toEqual([]);
});

test("a topic has its own articles, each with its topics", async () => {
  const topic = await findTopic("rivers", "en");
  const { articles } = await listArticles({ topicId: topic!.id }, "en");
  expect(articles.map(({ title }) => title)).toEqual(["2017-08-17", "2017-08-15"]);
  expect(articles[0]!.topics).toEqual([{ slug: "rivers", name: "Rivers", locale: "en" }]);
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

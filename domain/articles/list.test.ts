import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { articles } from "#db/schema/articles.ts";
import { testNews } from "#db/test-article.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { addTopic } from "#domain/topics/add.ts";
import { findTopic, listTopics } from "#domain/topics/queries.ts";
import { besidePaths, keyOf, type ArticleChoice, type ListPlace } from "./article.ts";
import { publishArticle } from "./publish.ts";
import { listArticles } from "./list.ts";

useTestDatabase();

const operator = { kind: "operator", at: new Date("2026-03-01T10:00:00Z") } as const;
const days = Array.from(
  { length: 25 },
  (_, index) => `2003-01-${String(index + 1).padStart(2, "0")}`,
);

beforeAll(async () => {
  await addTopic(operator, { slug: "rivers", names: { en: "Rivers" } });
  for (const publishedOn of [...days, "2002-09-17", "2017-08-15", "2017-08-17"]) {
    const topics = publishedOn.startsWith("2017") ? ["rivers"] : [];
    await publishArticle(operator, testNews(publishedOn, { topics }));
  }
});

async function titles(chosen: ArticleChoice, at: number | ListPlace = 1) {
  const place = typeof at === "number" ? { page: at } : at;
  const { articles, hasNewer, hasOlder } = await listArticles(chosen, "en", place);
  return { days: articles.map(({ title }) => title), hasNewer, hasOlder };
}

test("pages hold twenty articles, newest first, none lost and none twice", async () => {
  const first = await titles({});
  const second = await titles({}, 2);
  expect(first.days).toHaveLength(20);
  expect(first.days.slice(0, 3)).toEqual(["2017-08-17", "2017-08-15", "2003-01-25"]);
  expect(first.hasOlder).toBe(true);
  expect(second.days).toEqual([...days.slice(0, 7).toReversed(), "2002-09-17"]);
  expect(second.hasOlder).toBe(false);
  expect(await titles({}, 3)).toEqual({ days: [], hasNewer: true, hasOlder: false });
});

test("a period has its own articles, in pages too", async () => {
  expect((await titles({ period: "2003" })).hasOlder).toBe(true);
  expect(await titles({ period: "2003-01" }, 2)).toEqual({
    days: days.slice(0, 5).toReversed(),
    hasNewer: true,
    hasOlder: false,
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

test("walking by key meets every article once, there and back", async () => {
  const choices: ArticleChoice[] = [{}, { kind: "news" }, { period: "2003" }];
  for (const chosen of choices) {
    const first = await listArticles(chosen, "en");
    const second = await listArticles(chosen, "en", { before: keyOf(first.articles.at(-1)!) });
    expect(second.hasNewer).toBe(true);
    expect(second.hasOlder).toBe(false);
    expect(second.articles.map(({ id }) => id)).toEqual(
      (await listArticles(chosen, "en", { page: 2 })).articles.map(({ id }) => id),
    );
    const back = await listArticles(chosen, "en", { after: keyOf(second.articles[0]!) });
    expect(back.place).toEqual({ page: 1 });
    expect(back.articles).toEqual(first.articles);
  }
});

test("a page in the middle has its neighbours by key", async () => {
  const key = "2003-01-21/ice";
  const page = await listArticles({}, "en", { after: "2002-09-17/ice" });
  expect(page.articles).toHaveLength(20);
  expect(besidePaths("/news", page)).toEqual({
    newer: `/news?after=2003-01-20/ice`,
    older: `/news?before=2003-01-01/ice`,
  });
  expect((await titles({}, { before: key })).days[0]).toBe("2003-01-20");
});

test("a day alone stands before its articles; a key of no article has nothing beside it", async () => {
  expect((await titles({}, { before: "2003-01-03" })).days).toEqual([
    "2003-01-02",
    "2003-01-01",
    "2002-09-17",
  ]);
  expect((await titles({}, { before: "2003-01-03/fire" })).days).toEqual([]);
  expect((await listArticles({}, "en", { before: "2018-01-01" })).place).toEqual({ page: 1 });
});

test("what is retracted is in no list, and keeps its place for those who come from it", async () => {
  const { articles: before } = await listArticles({ period: "2017" }, "en");
  await transact((tx) =>
    tx.update(articles).set({ retractedAt: operator.at }).where(eq(articles.id, before[0]!.id)),
  );
  const topic = await findTopic("rivers", "en");
  for (const chosen of [{ period: "2017" }, { topicId: topic!.id }]) {
    expect((await titles(chosen)).days).toEqual(["2017-08-15"]);
  }
  expect((await titles({}, { before: "2017-08-17/ice" })).days[0]).toBe("2017-08-15");
  expect((await listTopics("en"))[0]).toMatchObject({ slug: "rivers", articles: 1 });
  await transact((tx) => tx.update(articles).set({ retractedAt: null }));
});

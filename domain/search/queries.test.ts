import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { indexArticle } from "#db/index-article.ts";
import { articles, articleTranslations } from "#db/schema/articles.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import type { ArticleInput } from "#domain/articles/input.ts";
import { publishArticle } from "#domain/articles/publish.ts";
import { addTopic } from "#domain/topics/add.ts";
import type { Locale } from "#platform/locales.ts";
import { readQuestion, type Asked } from "./input.ts";
import { searchArticles } from "./queries.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const operator = { kind: "operator", at } as const;

async function publish(slug: string, given: Partial<ArticleInput>): Promise<number> {
  const published = await publishArticle(operator, {
    campaignId: null,
    kind: "news",
    publishedOn: "2026-02-01",
    slug,
    locale: "en",
    title: "Nothing new",
    dek: "Nothing.",
    byline: "Desk",
    body: "Nothing happened.",
    topics: [],
    sources: [],
    ...given,
  });
  if (published.outcome !== "published") throw new Error(published.outcome);
  return published.id;
}

async function find(q: string, rest: Asked = {}, locale: Locale = "en", page = 1) {
  return searchArticles(readQuestion({ q, ...rest }).question, locale, page);
}

async function slugs(q: string, rest: Asked = {}, locale: Locale = "en") {
  return (await find(q, rest, locale)).articles.map(({ slug }) => slug);
}

beforeAll(async () => {
  await addTopic(operator, { slug: "rivers", names: { en: "Rivers" } });
  await publish("in-body", { body: `The glacier melts. ${"It is far away. ".repeat(40)}` });
  await publish("in-dek", { dek: "A glacier melts." });
  await publish("in-title", { title: "The glacier", topics: ["rivers"], kind: "press release" });
  await publish("french", { locale: "fr", title: "L’Été à l’École", body: "Cœurs *écœurés*." });
  await publish("russian", { locale: "ru", title: "Ёлка и мёд", body: "Пошёл мой снег." });
  await publish("arabic", { locale: "ar", title: "المَحْكَمَةُ الدولية", body: "إلى مسؤولِ الأُمم." });
  await publish("chinese", {
    locale: "zh",
    title: "国际刑事法院的法官",
    body: "检察官于2003年就职。",
  });
});

test("a word of the title weighs more than one of the dek, and that more than one of the text", async () => {
  const { articles: found } = await find("glacier");
  expect(found.map(({ slug }) => slug)).toEqual(["in-title", "in-dek", "in-body"]);
  expect(found[0]!.title).toEqual([
    { text: "The ", isMatch: false },
    { text: "glacier", isMatch: true },
  ]);
  expect(found[0]).toMatchObject({ excerpt: null, topics: [{ slug: "rivers" }], pageLocale: "en" });
  expect(found[2]!.excerpt).toContainEqual({ text: "glacier", isMatch: true });
});

test.each([
  ["ete ecole", "french"],
  ["ÉTÉ", "french"],
  ["coeurs écœures", "french"],
  ["елка", "russian"],
  ["мед пошел", "russian"],
  ["Ёлк", "russian"],
  ["محكمه الدوليه", undefined],
  ["المحكمه الدوليه", "arabic"],
  ["الي المسؤول", undefined],
  ["إلي مسوول", "arabic"],
  ["الامم", "arabic"],
  ["法院", "chinese"],
  ["国际刑事法院", "chinese"],
  ["检察", "chinese"],
  ["法院国际", "chinese"],
  ["“法院国际”", undefined],
  ["“刑事法院”", "chinese"],
  ["melts glaciers", undefined],
])("%s is found in its own language: %s", async (question, slug) => {
  expect(await slugs(question)).toEqual(slug ? [slug] : []);
});

test("words that begin so, phrases, and all words", async () => {
  expect(await slugs("glac")).toHaveLength(3);
  expect(await slugs("glac* melts")).toEqual(["in-dek", "in-body"]);
  expect(await slugs("glac melts")).toEqual([]);
  expect(await slugs('"glacier melts"')).toEqual(["in-dek", "in-body"]);
  expect(await slugs('"melts glacier"')).toEqual([]);
  expect(await slugs('"glacier mel"*')).toEqual(["in-dek", "in-body"]);
});

test("topic, kind, language and days narrow it, and are no words", async () => {
  expect(await slugs("glacier", { topic: "rivers" })).toEqual(["in-title"]);
  expect(await slugs("glacier", { topic: "ufos" })).toEqual([]);
  expect(await slugs("glacier", { kind: "press-release" })).toEqual(["in-title"]);
  expect(await slugs("glacier", { kind: "paper" })).toEqual([]);
  expect(await slugs("glacier", { language: "en" })).toHaveLength(3);
  expect(await slugs("glacier", { language: "fr" })).toEqual([]);
  expect(await slugs("glacier", { from: "2026-02-01", to: "2026-02-01" })).toHaveLength(3);
  expect(await slugs("glacier", { from: "2026-02-02" })).toEqual([]);
  expect(await slugs("glacier", { to: "2026-01-31", kind: "news" })).toEqual([]);
  for (const mark of ["localeen", "kindnews", "topic1"]) expect(await slugs(mark)).toEqual([]);
});

test.each([
  '"',
  "'",
  '"*"',
  "a AND",
  "NOT OR NEAR(",
  "title : glacier",
  "-glacier ^glacier +glacier {dek}: x",
  "\u0000",
  "glacier\u0000*",
  "'; DROP TABLE articles; --",
  "%_",
  "\uD800",
  "﷽ ½ Ⅷ 😀 e\u0301",
  "x ".repeat(5000),
  "((((((".repeat(2000),
])("%j harms nothing", async (question) => {
  expect(await find(question)).toMatchObject({ page: 1 });
});

test("a translation is found in its language, the article once, in the reader's", async () => {
  const articleId = await publish("told-twice", { title: "The NATO ferry", topics: ["rivers"] });
  const words = {
    title: "Le bac de l’OTAN (NATO)",
    dek: "Rien.",
    body: "Rien.",
    html: "<p>Rien.</p>",
  };
  await transact(async (tx) => {
    const row = { articleId, locale: "fr", fromVersion: 1, updatedAt: at, ...words } as const;
    await tx.insert(articleTranslations).values(row);
    await indexArticle(tx, articleId);
  });
  const locales = async (q: string, locale: Locale, rest: Asked = {}) =>
    (await find(q, rest, locale)).articles.map((one) => [one.locale, one.pageLocale]);
  expect(await locales("bac", "en")).toEqual([["fr", "fr"]]);
  expect(await locales("ferry", "en")).toEqual([["en", "en"]]);
  expect(await locales("ferry", "fr")).toEqual([["en", "en"]]);
  expect(await locales("ferry", "ru")).toEqual([["en", "ru"]]);
  expect(await locales("nato", "fr")).toEqual([["fr", "fr"]]);
  expect(await locales("nato", "en")).toEqual([["en", "en"]]);
  expect(await locales("nato", "en", { language: "fr", topic: "rivers" })).toEqual([["fr", "fr"]]);
  expect((await find("nato")).found).toBe(1);
});

test("pages follow each other without a gap, in an order that stays", async () => {
  for (let number = 0; number < 13; number++) await publish(`same-${number}`, { title: "Pebble" });
  const first = await find("pebble");
  const second = await find("pebble", {}, "en", 2);
  expect(first).toMatchObject({ found: 13, isMore: false, page: 1, hasNext: true });
  expect(second).toMatchObject({ found: 13, page: 2, hasNext: false });
  const both = [...first.articles, ...second.articles].map(({ slug }) => slug);
  expect(both).toEqual(Array.from({ length: 13 }, (_, index) => `same-${12 - index}`));
  expect((await find("pebble", {}, "en", 3)).articles).toEqual([]);
});

test("what was changed is found by its new words alone, what was retracted no more", async () => {
  const id = await publish("changing", { title: "Sandstorm" });
  const change = (values: Partial<typeof articles.$inferInsert>) =>
    transact(async (tx) => {
      await tx.update(articles).set(values).where(eq(articles.id, id));
      await indexArticle(tx, id);
    });
  await change({ title: "Drizzle" });
  expect([await slugs("sandstorm"), await slugs("drizzle")]).toEqual([[], ["changing"]]);
  await change({ retractedAt: at });
  expect(await slugs("drizzle")).toEqual([]);
  await change({ retractedAt: null });
  expect(await slugs("drizzle")).toEqual(["changing"]);
});

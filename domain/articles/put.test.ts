import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { articleVersions } from "#db/schema/article-versions.ts";
import { articles } from "#db/schema/articles.ts";
import { sources } from "#db/schema/sources.ts";
import { articleTopics } from "#db/schema/topics.ts";
import { testContent } from "#db/test-article.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { addTopic } from "#domain/topics/add.ts";
import { articleInput } from "./input.ts";
import { putArticle } from "./put.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const operator = { kind: "operator", at } as const;
const given = (change: object = {}) =>
  articleInput.parse({ ...testContent, campaignId: null, locale: "en", ...change });
const put = (change?: object, standing?: typeof articles.$inferSelect) =>
  transact((tx) => putArticle(tx, operator, { given: given(change), html: "<p>x</p>" }, standing));

test("puts an article, then its next version in its place, later than the one before", async () => {
  for (const slug of ["rivers", "winter"]) await addTopic(operator, { slug, names: { en: slug } });
  const first = await put({ topics: ["winter", "rivers"] });
  expect(first).toMatchObject({ outcome: "put", number: 1 });
  const [standing] = await reader().select().from(articles);
  const second = await put({ topics: ["rivers"], sources: [], title: "Thaw" }, standing);
  expect(second).toEqual({ ...first, number: 2 });
  const [row] = await reader().select().from(articles);
  expect(row).toMatchObject({ title: "Thaw", version: 2, createdAt: at });
  expect(row!.updatedAt.getTime()).toBe(at.getTime() + 1);
  expect(await reader().select().from(articleTopics)).toHaveLength(1);
  expect(await reader().select().from(sources)).toEqual([]);
  const versions = await reader().select().from(articleVersions);
  expect(versions.map(({ number, content }) => [number, content.title])).toEqual([
    [1, "Ice on the river"],
    [2, "Thaw"],
  ]);
});

test("an article does not follow itself", async () => {
  const [standing] = await reader().select().from(articles);
  const itself = { follows: "2026/02/28/ice-on-the-river" };
  expect(await put(itself, standing)).toEqual({ outcome: "unknownStep" });
});

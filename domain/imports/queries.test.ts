import { beforeAll, expect, test } from "vitest";
import { testArticle } from "#db/test-imported-article.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestImport } from "#db/test-import.ts";
import { publishArticle } from "#domain/articles/publish.ts";
import { addTopic } from "#domain/topics/add.ts";
import { findNewAddress } from "./queries.ts";

useTestDatabase();

const operator = { kind: "operator", at: new Date("2026-03-01T10:00:00Z") } as const;

beforeAll(async () => {
  const { origin } = await insertTestImport();
  const french = { ...testArticle, locale: "fr", slug: "promesse" } as const;
  await publishArticle(operator, french, origin("post:1", "/?p=1", "/ar/promesse"));
  await publishArticle(operator, testArticle, origin("post:2", "/?p=2"));
  await addTopic(operator, { slug: "ice", names: { en: "Ice" } }, origin("topic:ice", "/tag/ice"));
});

test.each([
  ["/?p=1", "/fr/news/2003/01/29/promesse"],
  ["/ar/promesse", "/ar/news/2003/01/29/promesse"],
  ["/?p=2", "/news/2003/01/29/a-promise"],
  ["/tag/ice", "/topics/ice"],
  ["/?p=3", undefined],
  ["/", undefined],
])("%s leads to %s: in the article's language, or the one that was asked for", async (old, now) => {
  expect(await findNewAddress(old)).toBe(now);
});

import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { unrelatedArticles } from "#db/schema/related.ts";
import { testContent } from "#db/test-article.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { publishArticle } from "./publish.ts";
import { unrelateArticle } from "./unrelate.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const operator = { kind: "operator", at } as const;
const { publishedOn } = testContent;
const ids: number[] = [];

beforeAll(async () => {
  const given = { ...testContent, kind: "news", campaignId: null, locale: "en" } as const;
  for (const slug of ["ice", "snow", "thaw"]) {
    const published = await publishArticle(operator, { ...given, slug });
    if (published.outcome === "published") ids.push(published.id);
  }
});

test("says what is not related, once each, and says it anew", async () => {
  const [ice = 0, snow, thaw] = ids;
  const named = (slug: string) => ({ publishedOn, slug });
  await unrelateArticle(operator, ice, [named("snow")]);
  const both = [named("thaw"), named("snow"), named("thaw")];
  expect(await unrelateArticle(operator, ice, both)).toEqual({ outcome: "unrelated" });
  const rows = await reader().select().from(unrelatedArticles);
  expect(new Set(rows.map((row) => row.unrelatedId))).toEqual(new Set([snow, thaw]));
  const entries = await reader().select().from(audit);
  expect(entries.at(-1)).toMatchObject({ act: "article.unrelate", detail: { articles: 2 } });
  const odd = [named("fog"), named("ice")];
  expect(await unrelateArticle(operator, ice, odd)).toEqual({ outcome: "unknown", articles: odd });
  expect(await reader().select().from(unrelatedArticles)).toHaveLength(2);
});

test("an analyst may not, and no article is not found", async () => {
  const organiserId = await insertTestOrganiser("analyst", null);
  const attempt = unrelateArticle({ kind: "organiser", organiserId, at }, ids[0]!, []);
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
  const missing = unrelateArticle(operator, 999, []);
  await expect(missing).rejects.toThrow(expect.objectContaining({ name: "NotFound" }));
});

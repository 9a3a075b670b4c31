import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { publishArticle } from "./publish.ts";
import { findArticle } from "./queries.ts";
import { relateArticle } from "./relate.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const later = new Date("2026-03-02T10:00:00Z");
const operator = { kind: "operator", at } as const;
const publishedOn = "2026-02-28";
const ids: Record<string, number> = {};

beforeAll(async () => {
  for (const slug of ["ice", "snow", "thaw"]) {
    const published = await publishArticle(operator, {
      campaignId: null,
      kind: "news",
      publishedOn,
      slug,
      locale: "en",
      title: slug,
      dek: "It is early.",
      byline: "River desk",
      body: "It froze.",
      topics: [],
      sources: [],
    });
    if (published.outcome === "published") ids[slug] = published.id;
  }
});

test("names other articles with their reasons, in order, and names them anew", async () => {
  const snow = { publishedOn, slug: "snow", reason: "It fell on the ice." };
  const thaw = { publishedOn, slug: "thaw", reason: "It ended the ice." };
  await relateArticle(operator, ids.ice!, [snow]);
  const actor = { kind: "operator", at: later } as const;
  expect(await relateArticle(actor, ids.ice!, [thaw, snow])).toEqual({ outcome: "related" });
  const article = await findArticle({ publishedOn, slug: "ice" }, "en");
  expect(article!.related).toMatchObject([{ title: "thaw", reason: thaw.reason }, snow]);
  expect(article!.updatedAt).toEqual(later);
  const entries = await reader().select().from(audit).where(eq(audit.act, "article.relate"));
  expect(entries.map(({ detail }) => detail)).toEqual([{ articles: 1 }, { articles: 2 }]);
});

test("what is not there, and the article itself, is unknown, and nothing changes", async () => {
  const fog = { publishedOn, slug: "fog" };
  const itself = { publishedOn, slug: "ice" };
  const given = [fog, { publishedOn, slug: "snow" }, itself].map((one) => ({
    ...one,
    reason: "x",
  }));
  const outcome = await relateArticle(operator, ids.ice!, given);
  expect(outcome).toEqual({ outcome: "unknown", articles: [fog, itself] });
  const article = await findArticle(itself, "en");
  expect(article!.related).toHaveLength(2);
});

test("refuses the same article twice", async () => {
  const snow = { publishedOn, slug: "snow", reason: "x" };
  await expect(relateArticle(operator, ids.ice!, [snow, snow])).rejects.toThrow("twice");
});

test("an analyst may not, and no article is not found", async () => {
  const organiserId = await insertTestOrganiser("analyst", null);
  const attempt = relateArticle({ kind: "organiser", organiserId, at }, ids.ice!, []);
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
  const missing = relateArticle(operator, 999, []);
  await expect(missing).rejects.toThrow(expect.objectContaining({ name: "NotFound" }));
});

import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { articleVersions } from "#db/schema/article-versions.ts";
import { articles, articleTranslations } from "#db/schema/articles.ts";
import { audit } from "#db/schema/machinery.ts";
import { signatures } from "#db/schema/signatures.ts";
import { sources } from "#db/schema/sources.ts";
import { testArticle } from "#db/test-imported-article.ts";
import { insertTestCampaign } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestImport } from "#db/test-import.ts";
import { insertTestSignature } from "#db/test-signature.ts";
import { transact } from "#db/transact.ts";
import { publishArticle } from "#domain/articles/publish.ts";
import { addTranslation } from "./add-translation.ts";
import { translationKey } from "./import.ts";
import { removeArticles } from "./remove-articles.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const operator = { kind: "operator", at } as const;

async function publish(slug: string, origin?: Parameters<typeof publishArticle>[2]) {
  const article = { ...testArticle, slug, sources: [{ name: "A gazette" }] };
  const published = await publishArticle(operator, article, origin);
  if (published.outcome !== "published") throw new Error(published.outcome);
  return published.id;
}

test("goes on a few at a time until there is none", async () => {
  const { id, origin } = await insertTestImport();
  for (let number = 0; number < 30; number++) await publish(`many-${number}`, origin(`${number}`));
  const first = await removeArticles(operator, id, 0);
  expect(first).toMatchObject({ removed: 25, spared: [] });
  const second = await removeArticles(operator, id, first.last!);
  expect(second).toMatchObject({ removed: 5 });
  expect(await removeArticles(operator, id, second.last!)).toMatchObject({ last: undefined });
  expect(await reader().select().from(articles)).toEqual([]);
  expect(await reader().select().from(sources)).toEqual([]);
  const entries = await reader().select().from(audit).where(eq(audit.act, "import.remove"));
  expect(entries.map(({ detail }) => detail)).toEqual([
    { number: String(id), count: 25 },
    { number: String(id), count: 5 },
  ]);
});

test("a signature that came by an article keeps all but the reference", async () => {
  const { id, origin } = await insertTestImport();
  const articleId = await publish("signed", origin("signed"));
  const campaign = await insertTestCampaign();
  const before = await transact((tx) => insertTestSignature(tx, campaign, { articleId }));
  await removeArticles(operator, id, 0);
  const [after] = await reader().select().from(signatures).where(eq(signatures.id, before.id));
  expect(after).toEqual({ ...before, articleId: null });
});

test("of an article that another import brought only the translation goes", async () => {
  const first = await insertTestImport();
  const second = await insertTestImport();
  const articleId = await publish("two", first.origin("two"));
  const words = { locale: "fr", title: "Deux", dek: "Court.", body: "Texte." } as const;
  await addTranslation(operator, articleId, words, second.origin(translationKey("fr:two")));
  expect(await removeArticles(operator, second.id, 0)).toMatchObject({ removed: 1 });
  expect(await reader().select().from(articleTranslations)).toEqual([]);
  const isOfIt = eq(articleVersions.articleId, articleId);
  const versions = await reader().select().from(articleVersions).where(isOfIt);
  expect(versions.map(({ locale }) => locale)).toEqual(["en"]);
});

test("visitors may not", async () => {
  const attempt = removeArticles({ kind: "visitor", at }, 1, 0);
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
});

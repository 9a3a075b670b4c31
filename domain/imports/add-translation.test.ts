import { and, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { getPublicVersion } from "#db/public-version.ts";
import { articleVersions } from "#db/schema/article-versions.ts";
import { articleTranslations } from "#db/schema/articles.ts";
import { audit } from "#db/schema/machinery.ts";
import { testArticle } from "#db/test-imported-article.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestImport } from "#db/test-import.ts";
import { publishArticle } from "#domain/articles/publish.ts";
import { addTranslation } from "./add-translation.ts";
import { findFirstVersion, findImported } from "./queries.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const operator = { kind: "operator", at } as const;
const french = {
  locale: "fr",
  title: "Une promesse",
  dek: "Elle fut faite.",
  body: "En *janvier*.",
} as const;
let articleId: number;

beforeAll(async () => {
  const published = await publishArticle(operator, testArticle);
  if (published.outcome === "published") articleId = published.id;
});

test("an article can then be read in another language, from its first version there", async () => {
  const { source, origin } = await insertTestImport();
  const before = await getPublicVersion();
  expect(await addTranslation(operator, articleId, french, origin("t"))).toBe("added");
  const isOfIt = eq(articleTranslations.articleId, articleId);
  const [row] = await reader().select().from(articleTranslations).where(isOfIt);
  const html = "<p>En <em>janvier</em>.</p>";
  expect(row).toMatchObject({ ...french, html, version: 1, fromVersion: 1, updatedAt: at });
  expect(await findFirstVersion(articleId, "fr")).toMatchObject({
    title: french.title,
    slug: "a-promise",
    publishedOn: "2003-01-29",
  });
  expect(await findImported(source, "t")).toMatchObject({ articleId });
  expect(await getPublicVersion()).toBe(before + 1);
  const [entry] = await reader().select().from(audit).where(eq(audit.act, "import.translate"));
  expect(entry).toMatchObject({ at, subjectId: String(articleId), detail: { locale: "fr" } });
});

test("a language that it has already is taken, its own among them", async () => {
  const { origin } = await insertTestImport();
  expect(await addTranslation(operator, articleId, french, origin("a"))).toBe("taken");
  const english = { ...french, locale: "en" } as const;
  expect(await addTranslation(operator, articleId, english, origin("b"))).toBe("taken");
  const versions = await reader()
    .select()
    .from(articleVersions)
    .where(and(eq(articleVersions.articleId, articleId), eq(articleVersions.locale, "fr")));
  expect(versions).toHaveLength(1);
});

test("refuses an article that is not there, words that no form would take, and visitors", async () => {
  const { origin } = await insertTestImport();
  const missing = addTranslation(operator, 999, french, origin("a"));
  await expect(missing).rejects.toThrow(expect.objectContaining({ name: "NotFound" }));
  const silent = addTranslation(operator, articleId, { ...french, title: "" }, origin("a"));
  await expect(silent).rejects.toThrow("required");
  const attempt = addTranslation({ kind: "visitor", at }, articleId, french, origin("a"));
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
});

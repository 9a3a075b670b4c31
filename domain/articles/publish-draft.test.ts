import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { getPublicVersion } from "#db/public-version.ts";
import { articleNotes, articleVersions } from "#db/schema/article-versions.ts";
import { articles, articleTranslations } from "#db/schema/articles.ts";
import { audit } from "#db/schema/machinery.ts";
import { testContent } from "#db/test-article.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { createDraft, type Begun } from "#domain/drafts/create.ts";
import type { ArticleContent } from "#domain/drafts/draft.ts";
import { listDrafts } from "#domain/drafts/queries.ts";
import { saveDraft } from "#domain/drafts/save.ts";
import { publishDraft } from "./publish-draft.ts";
import { findArticle } from "./queries.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const later = { kind: "operator", at: new Date("2026-03-05T10:00:00Z") } as const;
const operator = { kind: "operator", at } as const;
const address = { publishedOn: "2026-02-28", slug: "ice-on-the-river" };
let articleId: number;

async function written(begun: Begun, content: ArticleContent): Promise<number> {
  const created = await createDraft(operator, begun);
  const id = "id" in created ? created.id : 0;
  await saveDraft(operator, id, { locale: begun.locale, content }, { seen: 1 });
  return id;
}

beforeAll(async () => {
  const id = await written({ campaignId: null, locale: "en" }, testContent);
  const before = await getPublicVersion();
  const published = await publishDraft(operator, id);
  if (published.outcome === "published") articleId = published.id;
  expect(await getPublicVersion()).toBe(before + 1);
});

test("publishes a new article as its first version, and there is no such draft any more", async () => {
  expect(await findArticle(address, "en")).toMatchObject({ html: "<p>It <em>froze</em>.</p>" });
  expect(await listDrafts(null)).toEqual([]);
  const [version] = await reader().select().from(articleVersions);
  expect(version).toMatchObject({ articleId, number: 1, locale: "en", content: testContent });
});

test("a change is the next version under the same address, with a correction if it is one", async () => {
  const content = {
    ...testContent,
    publishedOn: "2026-01-01",
    slug: "moved",
    body: "It thawed.",
    sources: [],
  };
  const id = await written({ articleId, locale: "en" }, content);
  const note = "It had thawed by then.";
  const outcome = await publishDraft(later, id, { seen: "2.1", correction: note });
  expect(outcome).toEqual({ outcome: "revised", id: articleId });
  const article = await findArticle(address, "en");
  expect(article).toMatchObject({ body: "It thawed.", sources: [], updatedAt: later.at });
  const [row] = await reader().select().from(articles);
  expect(row).toMatchObject({ version: 2, createdAt: at });
  const notes = await reader().select().from(articleNotes);
  expect(notes).toMatchObject([{ kind: "correction", text: note, notedOn: "2026-03-05" }]);
  const acts = (await reader().select().from(audit)).map(({ act }) => act);
  expect(acts.slice(-2)).toEqual(["article.revise", "article.correct"]);
});

test("a translation says which version it translates, and the next one follows", async () => {
  const id = await written({ articleId, locale: "fr" }, { ...testContent, title: "De la glace" });
  expect(await publishDraft(operator, id)).toEqual({ outcome: "translated", id: articleId });
  const again = await written({ articleId, locale: "fr" }, { ...testContent, title: "Glace" });
  await publishDraft(operator, again);
  const rows = await reader().select().from(articleTranslations);
  expect(rows).toMatchObject([{ locale: "fr", title: "Glace", version: 2, fromVersion: 2 }]);
  const isFrench = eq(articleVersions.locale, "fr");
  const versions = await reader().select().from(articleVersions).where(isFrench);
  expect(versions.map(({ number }) => number)).toEqual([1, 2]);
});

test("says what is missing, and what only the archive knows; the draft stays", async () => {
  const twin = await written({ campaignId: null, locale: "en" }, testContent);
  expect(await publishDraft(operator, twin)).toEqual({
    outcome: "incomplete",
    codes: { slug: "taken" },
  });
  const content = { ...testContent, slug: "thaw", follows: "2026/01/01/none", title: "" };
  const odd = await written({ campaignId: null, locale: "en" }, content);
  expect(await publishDraft(operator, odd)).toEqual({
    outcome: "incomplete",
    codes: { title: "required" },
  });
  await saveDraft(
    operator,
    odd,
    { locale: "en", content: { ...content, title: "x" } },
    { seen: 2 },
  );
  const codes = { follows: "unknownStep" };
  expect(await publishDraft(operator, odd)).toEqual({ outcome: "incomplete", codes });
  expect(await listDrafts(null)).toHaveLength(2);
});

test("what was not looked at is not published, nor by an analyst", async () => {
  const content = { ...testContent, slug: "snow" };
  const id = await written({ campaignId: null, locale: "en" }, content);
  expect(await publishDraft(operator, id, { seen: "1.0" })).toEqual({ outcome: "changed" });
  const organiserId = await insertTestOrganiser("analyst", null);
  const attempt = publishDraft({ kind: "organiser", organiserId, at }, id);
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
  expect(await findArticle({ ...address, slug: "snow" }, "en")).toBeUndefined();
});

import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { getPublicVersion } from "#db/public-version.ts";
import { articleNotes } from "#db/schema/article-versions.ts";
import { articles } from "#db/schema/articles.ts";
import { audit } from "#db/schema/machinery.ts";
import { testContent } from "#db/test-article.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { createDraft } from "#domain/drafts/create.ts";
import { listDrafts } from "#domain/drafts/queries.ts";
import { publishArticle } from "./publish.ts";
import { retractArticle } from "./retract.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const operator = { kind: "operator", at } as const;
let id: number;

beforeAll(async () => {
  const given = { ...testContent, kind: "news", campaignId: null, locale: "en" } as const;
  const published = await publishArticle(operator, given);
  if (published.outcome === "published") id = published.id;
  await createDraft(operator, { articleId: id, locale: "fr" });
});

test("an analyst may not, and a note is needed", async () => {
  const organiserId = await insertTestOrganiser("analyst", null);
  const attempt = retractArticle({ kind: "organiser", organiserId, at }, id, "It is wrong.");
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
  await expect(retractArticle(operator, id, " ")).rejects.toThrow("required");
  const missing = retractArticle(operator, 999, "It is wrong.");
  await expect(missing).rejects.toThrow(expect.objectContaining({ name: "NotFound" }));
});

test("takes an article back with a dated note, once, and what was being written at it", async () => {
  const before = await getPublicVersion();
  expect(await retractArticle(operator, id, "It was another river.")).toBe("retracted");
  expect(await retractArticle(operator, id, "Again.")).toBe("unchanged");
  const [article] = await reader().select().from(articles);
  expect(article!.retractedAt).toEqual(at);
  expect(article!.updatedAt.getTime()).toBeGreaterThan(at.getTime());
  const notes = await reader().select().from(articleNotes);
  const note = { kind: "retraction", text: "It was another river.", notedOn: "2026-03-01" };
  expect(notes).toMatchObject([note]);
  expect(await listDrafts(null)).toEqual([]);
  expect(await getPublicVersion()).toBe(before + 1);
  const entries = await reader().select().from(audit);
  expect(entries.at(-1)).toMatchObject({ act: "article.retract", subjectId: String(id) });
});

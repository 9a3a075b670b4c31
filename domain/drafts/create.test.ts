import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { testContent } from "#db/test-article.ts";
import { insertTestCampaign } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { publishArticle } from "#domain/articles/publish.ts";
import { retractArticle } from "#domain/articles/retract.ts";
import { createDraft } from "./create.ts";
import { getDraft, listDrafts } from "./queries.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const operator = { kind: "operator", at } as const;
let campaignId: number;
let articleId: number;

beforeAll(async () => {
  ({ id: campaignId } = await insertTestCampaign());
  const given = { ...testContent, campaignId: null, locale: "en" } as const;
  const published = await publishArticle(operator, { ...given, kind: "news" });
  if (published.outcome === "published") articleId = published.id;
});

test("an editor of a campaign begins its news, empty, and no other's", async () => {
  const organiserId = await insertTestOrganiser("editor", campaignId);
  const editor = { kind: "organiser", organiserId, at } as const;
  const created = await createDraft(editor, { campaignId, locale: "fr" });
  expect(created.outcome).toBe("created");
  const [draft] = await listDrafts(campaignId);
  expect(draft).toMatchObject({
    locale: "fr",
    revision: 1,
    articleId: null,
    editedBy: organiserId,
  });
  expect(draft!.content.title).toBe("");
  const entries = await reader().select().from(audit);
  expect(entries.at(-1)).toMatchObject({
    act: "draft.create",
    campaignId,
    detail: { locale: "fr" },
  });
  const attempt = createDraft(editor, { campaignId: null, locale: "fr" });
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
});

test("a change starts from what is published, and is begun once", async () => {
  const first = await createDraft(operator, { articleId, locale: "en" });
  expect(first.outcome).toBe("created");
  expect(await createDraft(operator, { articleId, locale: "en" })).toEqual({
    ...first,
    outcome: "open",
  });
  const draft = await getDraft("id" in first ? first.id : 0);
  expect(draft).toMatchObject({ articleId, fromVersion: 1, content: testContent });
});

test("a translation starts without the words", async () => {
  const begun = await createDraft(operator, { articleId, locale: "ar" });
  const { content } = await getDraft("id" in begun ? begun.id : 0);
  expect(content).toMatchObject({ title: "", body: "", sources: testContent.sources });
});

test("at what is retracted nothing is written any more, and nothing at what is not there", async () => {
  await retractArticle(operator, articleId, "It was another river.");
  const begun = await createDraft(operator, { articleId, locale: "en" });
  expect(begun).toEqual({ outcome: "retracted" });
  const missing = createDraft(operator, { articleId: 999, locale: "en" });
  await expect(missing).rejects.toThrow(expect.objectContaining({ name: "NotFound" }));
});

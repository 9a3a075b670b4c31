import { beforeAll, expect, test } from "vitest";
import { testContent } from "#db/test-article.ts";
import { insertTestCampaign } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { publishDraft } from "#domain/articles/publish-draft.ts";
import { publishArticle } from "#domain/articles/publish.ts";
import { relateArticle } from "#domain/articles/relate.ts";
import { retractArticle } from "#domain/articles/retract.ts";
import { unrelateArticle } from "#domain/articles/unrelate.ts";
import { createDraft } from "#domain/drafts/create.ts";
import { saveDraft } from "#domain/drafts/save.ts";
import { findSaid, getKeptArticle, listKeptArticles, listNotes, listVersions } from "./queries.ts";
import { isBehind, readPlace, writePlace } from "./version.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const operator = { kind: "operator", at } as const;
const days = ["2026-01-03", "2026-02-04", "2026-02-04"];
let campaignId: number;
let ids: number[];

async function publish(locale: "en" | "fr", title: string) {
  const begun = await createDraft(operator, { articleId: ids[0]!, locale });
  const id = "id" in begun ? begun.id : 0;
  await saveDraft(operator, id, { locale, content: { ...testContent, title } }, { seen: 1 });
  await publishDraft(operator, id);
}

beforeAll(async () => {
  ({ id: campaignId } = await insertTestCampaign());
  const given = { ...testContent, kind: "news", campaignId, locale: "en" } as const;
  const published = days.map((publishedOn, index) =>
    publishArticle(operator, { ...given, publishedOn, slug: `ice-${index}` }),
  );
  ids = (await Promise.all(published)).map((one) => ("id" in one ? one.id : 0));
  await publish("fr", "Glace");
  await publish("en", "Thaw");
});

test("lists what is published, newest first, and goes on where it stopped", async () => {
  const first = await listKeptArticles(campaignId, { limit: 2 });
  expect(first.articles.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
  const after = readPlace(writePlace(first.next!));
  const { articles, next } = await listKeptArticles(campaignId, { after, limit: 2 });
  expect(next).toBeUndefined();
  expect(articles).toMatchObject([{ id: ids[0], version: 2, translations: [{ locale: "fr" }] }]);
  expect(isBehind(articles[0]!.translations[0]!, articles[0]!)).toBe(true);
  expect((await listKeptArticles(null)).articles).toEqual([]);
});

test("every version stands, by language", async () => {
  const versions = await listVersions(ids[0]!);
  expect(versions.map(({ locale, number, content }) => [locale, number, content.title])).toEqual([
    ["en", 1, testContent.title],
    ["en", 2, "Thaw"],
    ["fr", 1, "Glace"],
  ]);
});

test("who does not write there finds no article, and nobody one of somewhere else", async () => {
  const organiserId = await insertTestOrganiser("moderator", campaignId);
  const moderator = { kind: "organiser", organiserId, at } as const;
  const attempts = [
    getKeptArticle(moderator, campaignId, ids[0]!),
    getKeptArticle(operator, null, ids[0]!),
  ];
  for (const attempt of attempts)
    await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotFound" }));
  expect(await getKeptArticle(operator, campaignId, ids[0]!)).toMatchObject({ title: "Thaw" });
});

test("knows what editors said of it", async () => {
  const [, one = 0, other = 0] = ids;
  await retractArticle(operator, other, "Another river.");
  expect(await listNotes(other)).toMatchObject([{ kind: "retraction", text: "Another river." }]);
  const first = { publishedOn: days[0]!, slug: "ice-0" };
  await relateArticle(operator, one, [{ ...first, reason: "The same ice." }]);
  await unrelateArticle(operator, one, [{ publishedOn: days[2]!, slug: "ice-2" }]);
  expect(await findSaid(one)).toMatchObject({
    related: [{ ...first, reason: "The same ice." }],
    unrelated: [{ slug: "ice-2" }],
  });
});

test.each(["", "2026-01-01", "2026-01-01.0", "x.1"])("%j is no place in a list", (text) => {
  expect(readPlace(text)).toBeUndefined();
});

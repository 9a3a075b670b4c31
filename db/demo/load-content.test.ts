import { statSync } from "node:fs";
import { isNotNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { articles, articleTranslations } from "#db/schema/articles.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { listArticles } from "#domain/articles/list.ts";
import { findArticle } from "#domain/articles/queries.ts";
import { findPublishedCampaign } from "#domain/campaigns/queries.ts";
import { listOrganisersOf } from "#domain/memberships/queries.ts";
import { listTargets } from "#domain/targets/queries.ts";
import { listNotes, listVersions } from "#domain/versions/queries.ts";
import { readArticleTranslations } from "./article-translations.ts";
import { readArticles } from "./articles.ts";
import { campaign } from "./campaign.ts";
import { corrections } from "./corrections.ts";
import { loadArticleTranslations } from "./load-article-translations.ts";
import { loadArticles } from "./load-articles.ts";
import { loadCampaign } from "./load-campaign.ts";
import { loadCorrections } from "./load-corrections.ts";
import { loadOrganisers } from "./load-organisers.ts";

useTestDatabase();

async function load(): Promise<number> {
  const id = await loadCampaign();
  await loadArticles(id);
  await loadArticleTranslations();
  await loadCorrections();
  await loadOrganisers(id);
  return id;
}

test("builds the world through the domain's verbs, and loading it again changes nothing", async () => {
  for (const id of [await load(), await load()]) {
    const published = await findPublishedCampaign(campaign.slug, "zh");
    expect(published).toMatchObject({ id, locale: "zh", isDemonstration: true, goal: 100_000 });
    expect(published!.text.number).toBe(1);
    expect(published!.availableLocales).toHaveLength(6);
    expect(await listTargets(id)).toHaveLength(19);
    const roles = (await listOrganisersOf(id)).map(({ role }) => role);
    expect(roles.toSorted()).toEqual(["analyst", "editor", "moderator", "owner"]);
  }
});

test("the long article has its picture, quote, sources and related articles", async () => {
  const address = { publishedOn: "2003-01-29", slug: "a-promise-not-to-surrender" };
  const article = await findArticle(address, "en");
  expect(article).toMatchObject({ campaignSlug: campaign.slug, byline: "Demonstration desk" });
  expect(article!.picture!.file).toBe("demo/nineteen-lines-1600.jpg");
  expect(article!.pulledQuote!.saidOn).toBe("2003-01-29");
  expect(article!.sources).toHaveLength(3);
  // Five are the editor's; one is found.
  expect(article!.related).toHaveLength(6);
});

test("a paper comes as a file with its size and language", async () => {
  const address = { publishedOn: "2002-09-17", slug: "us-efforts-to-obtain-impunity" };
  const file = "demo/us-efforts-to-obtain-impunity.pdf";
  const { size } = statSync(`public/${file}`);
  expect((await findArticle(address, "en"))!.paper).toEqual({ file, bytes: size, locale: "en" });
});

test("every step of a story knows the one before", async () => {
  const steps = await reader()
    .select({ slug: articles.slug, followsId: articles.followsId })
    .from(articles)
    .where(isNotNull(articles.followsId));
  const told = readArticles().filter(({ follows }) => follows !== null);
  expect(steps.map(({ slug }) => slug).toSorted()).toEqual(told.map(({ slug }) => slug).toSorted());
});

test("every translation is published once, of the version that it translates", async () => {
  const rows = await reader().select().from(articleTranslations);
  expect(rows).toHaveLength(readArticleTranslations().length);
  for (const row of rows) expect(row).toMatchObject({ version: 1, fromVersion: 1 });
});

test("a correction is told once, of an article that says now what it left out", async () => {
  const { publishedOn, slug, correctedOn, note, is } = corrections[0]!;
  const article = await findArticle({ publishedOn, slug }, "en");
  expect(article!.body).toContain(is);
  const notes = [{ kind: "correction", text: note, notedOn: correctedOn }];
  expect(await listNotes(article!.id)).toEqual(notes);
  const [first, second] = await listVersions(article!.id);
  expect(first!.content.body).not.toContain(is);
  expect(second!.content.body).toBe(article!.body);
});

test("what came after the campaign is news of the site", async () => {
  const { articles } = await listArticles({}, "en");
  expect(articles[0]!.publishedOn).toBe("2025-12-31");
  const later = await findArticle(
    { publishedOn: "2018-03-14", slug: "duterte-announces-withdrawal" },
    "en",
  );
  expect(later!.campaignSlug).toBeNull();
});

import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { getPublicVersion } from "#db/public-version.ts";
import { audit } from "#db/schema/machinery.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { createCampaign } from "#domain/campaigns/create.ts";
import { addTopic } from "#domain/topics/add.ts";
import { listTopics } from "#domain/topics/queries.ts";
import type { ArticleInput } from "./input.ts";
import { publishArticle } from "./publish.ts";
import { listArticles } from "./list.ts";
import { findArticle } from "./queries.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const operator = { kind: "operator", at } as const;
const article: ArticleInput = {
  campaignId: null,
  kind: "news",
  publishedOn: "2026-02-28",
  slug: "ice-on-the-river",
  locale: "en",
  title: "Ice on the river",
  dek: "It is early.",
  byline: "River desk",
  body: "## Cold\n\nIt *froze*.",
  topics: ["rivers", "winter"],
  sources: [
    { name: "Gauge at the bridge", address: "https://example.org/gauge" },
    { name: "Neighbours" },
  ],
  picture: {
    file: "demo/ice.jpg",
    width: 1600,
    height: 1067,
    alt: "Ice",
    caption: "Ice.",
    credit: "Desk",
  },
  pulledQuote: { text: "It froze.", saidBy: "A neighbour" },
};
let campaignId: number;

beforeAll(async () => {
  await addTopic(operator, { slug: "winter", names: { en: "Winter", fr: "Hiver" } });
  await addTopic(operator, { slug: "rivers", names: { en: "Rivers" } });
  const input = { slug: "river", originalLocale: "en", goal: 10, opensAt: at } as const;
  const created = await createCampaign(operator, input);
  if (created.outcome === "created") campaignId = created.id;
});

test("publishes an article with its topics, sources, picture and quote", async () => {
  const before = await getPublicVersion();
  const outcome = await publishArticle(operator, article);
  expect(await findArticle(article, "fr")).toMatchObject({
    title: "Ice on the river",
    html: "<h2>Cold</h2>\n<p>It <em>froze</em>.</p>",
    updatedAt: at,
    campaignSlug: null,
    topics: [
      { slug: "rivers", name: "Rivers", locale: "en" },
      { slug: "winter", name: "Hiver", locale: "fr" },
    ],
    sources: [
      { name: "Gauge at the bridge", address: "https://example.org/gauge", publishedOn: null },
      { name: "Neighbours", address: null, publishedOn: null },
    ],
    picture: article.picture,
    pulledQuote: { ...article.pulledQuote, saidOn: null },
    related: [],
  });
  expect(await listTopics("en")).toMatchObject([{ articles: 1 }, { articles: 1 }]);
  expect(await getPublicVersion()).toBe(before + 1);
  const entries = await reader().select().from(audit).where(eq(audit.act, "article.publish"));
  expect(outcome).toEqual({ outcome: "published", id: Number(entries[0]!.subjectId) });
});

test("a day and slug are taken once; the slug alone is not", async () => {
  expect(await publishArticle(operator, article)).toEqual({ outcome: "taken" });
  const another = { ...article, publishedOn: "2026-02-27" };
  expect(await publishArticle(operator, another)).toMatchObject({ outcome: "published" });
});

test("no article is of tomorrow, or on a topic that nobody added", async () => {
  const early = { ...article, publishedOn: "2026-03-02" };
  expect(await publishArticle(operator, early)).toEqual({ outcome: "early" });
  const odd = { ...article, slug: "odd", topics: ["winter", "ufos"] };
  expect(await publishArticle(operator, odd)).toEqual({
    outcome: "unknownTopics",
    slugs: ["ufos"],
  });
  expect(await findArticle(odd, "en")).toBeUndefined();
});

test("editors of a campaign write its news and no other", async () => {
  const organiserId = await insertTestOrganiser("editor", campaignId);
  const editor = { kind: "organiser", organiserId, at } as const;
  const own = { ...article, slug: "ours", campaignId };
  expect(await publishArticle(editor, own)).toMatchObject({ outcome: "published" });
  const attempt = publishArticle(editor, { ...article, slug: "not-ours" });
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
  const { articles } = await listArticles({ campaignId }, "en");
  expect(articles.map(({ slug }) => slug)).toEqual(["ours"]);
  const missing = publishArticle(operator, { ...article, slug: "nowhere", campaignId: 999 });
  await expect(missing).rejects.toThrow(expect.objectContaining({ name: "NotFound" }));
});

test.each([
  ["a slug that is no slug", { slug: "../x" }, "slug"],
  ["a day that was not", { publishedOn: "2026-02-30" }, "day"],
  ["a picture from elsewhere", { picture: { ...article.picture!, file: "../../x.jpg" } }, "file"],
  ["a source without a web address", { sources: [{ name: "x", address: "ftp://x" }] }, "address"],
  ["a body too deep to render", { body: "> ".repeat(30) }, "tooComplex"],
  ["a title of two lines", { title: "a\nb" }, "characters"],
  ["the marks of a hole", { title: "\uE000count:x:en\uE001" }, "characters"],
])("refuses %s", async (_, change, code) => {
  await expect(publishArticle(operator, { ...article, ...change })).rejects.toThrow(code);
});

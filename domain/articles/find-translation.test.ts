import { beforeAll, expect, test } from "vitest";
import { articleTranslations } from "#db/schema/articles.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { publishArticle } from "./publish.ts";
import { findArticle } from "./queries.ts";
import { findTranslation } from "./find-translation.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const later = new Date("2026-03-02T10:00:00Z");
const operator = { kind: "operator", at } as const;
const address = { publishedOn: "2026-02-28", slug: "ice" };

beforeAll(async () => {
  const published = await publishArticle(operator, {
    ...address,
    campaignId: null,
    kind: "news",
    locale: "en",
    title: "Ice",
    dek: "It is early.",
    byline: "River desk",
    body: "It froze.",
    topics: [],
    sources: [],
    picture: { file: "demo/ice.jpg", width: 8, height: 6, alt: "Ice", caption: "C", credit: "D" },
    pulledQuote: { text: "It froze.", saidBy: "A neighbour" },
  });
  if (published.outcome !== "published") throw new Error(published.outcome);
  const words = { title: "Glace", dek: "C’est tôt.", body: "Gel.", html: "<p>Gel.</p>" };
  const more = { pictureAlt: "De la glace", quote: "Gel.", fromVersion: 1, updatedAt: later };
  const translation = { articleId: published.id, locale: "fr" as const, ...words, ...more };
  await transact(async (tx) => {
    await tx.insert(articleTranslations).values(translation);
  });
});

test("a reader gets the article in the language of the address, with what was not translated as it was", async () => {
  expect(await findArticle(address, "fr")).toMatchObject({
    locale: "fr",
    originalLocale: "en",
    locales: ["en", "fr"],
    title: "Glace",
    html: "<p>Gel.</p>",
    picture: { file: "demo/ice.jpg", alt: "De la glace", caption: "C" },
    pulledQuote: { text: "Gel.", saidBy: "A neighbour" },
    updatedAt: later,
  });
});

test("in any other language it is the original, and says which there are", async () => {
  const article = (await findArticle(address, "ar"))!;
  expect(article).toMatchObject({ locale: "en", locales: ["en", "fr"], title: "Ice" });
  expect(await findTranslation(article, "ar")).toEqual({ locales: ["fr"] });
});

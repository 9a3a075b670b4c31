import type { ArticleContent } from "./schema/article-versions.ts";
import { articleTranslations } from "./schema/articles.ts";
import { transact } from "./transact.ts";

/** What an editor has written when nothing is missing any more. */
export const testContent: ArticleContent = {
  kind: "news",
  publishedOn: "2026-02-28",
  slug: "ice-on-the-river",
  title: "Ice on the river",
  dek: "It is early.",
  byline: "River desk",
  body: "It *froze*.",
  topics: [],
  sources: [
    { name: "Gauge at the bridge", address: "https://example.org/gauge", publishedOn: null },
  ],
  picture: null,
  pulledQuote: null,
  paper: null,
  follows: null,
};

/** News of a day, as it is published: nothing else tells it from others. */
export function testNews<More extends object>(publishedOn: string, more?: More) {
  return {
    campaignId: null,
    kind: "news" as const,
    publishedOn,
    slug: "ice",
    locale: "en" as const,
    title: publishedOn,
    dek: "It is early.",
    byline: "River desk",
    body: "It froze.",
    topics: [] as string[],
    sources: [],
    ...more,
  };
}

/** Gives an article words in French. */
export async function insertTestTranslation(articleId: number, updatedAt: Date): Promise<void> {
  const words = {
    title: "La glace",
    dek: "Il est tôt.",
    body: "x",
    html: "x",
    pictureAlt: "Glace",
  };
  const made = { articleId, locale: "fr" as const, fromVersion: 1, updatedAt };
  await transact(async (tx) => {
    await tx.insert(articleTranslations).values({ ...made, ...words });
  });
}

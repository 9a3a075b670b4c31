import type { ArticleContent } from "./schema/article-versions.ts";

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

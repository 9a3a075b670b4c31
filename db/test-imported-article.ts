/** What an article of a test says; with a slug of its own it can be published. */
export const testArticle = {
  campaignId: null as number | null,
  kind: "news" as const,
  publishedOn: "2003-01-29",
  slug: "a-promise",
  locale: "en" as const,
  title: "A promise",
  dek: "It was made.",
  byline: "Desk",
  body: "It was made in *January*.",
  topics: [] as string[],
  sources: [],
};

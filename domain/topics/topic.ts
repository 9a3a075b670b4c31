import type { Locale } from "#platform/locales.ts";

/** What articles are about. `name` stands in `locale`: the language asked for or else the default one. */
export type Topic = { slug: string; name: string; locale: Locale };

/** A topic in a list, with the number of articles on it and when one of them last changed. */
export type ListedTopic = Topic & { articles: number; updatedAt: Date };

/** So many that, in six languages each, a sitemap keeps below its 50,000 addresses. */
export const topicsPerSitemap = 5000;

/** The path of a topic's page, without language. */
export function topicPath({ slug }: { slug: string }): string {
  return `/topics/${slug}`;
}

import type { Locale } from "../locales.ts";
import type { Feed, FeedEntry } from "./atom.ts";

/** Writes a feed as JSON Feed (jsonfeed.org, 1.1); undefined for one that is had as Atom only. */
export function writeJsonFeed(feed: Feed, language: Locale): string | undefined {
  if (!feed.json) return undefined;
  const written = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.address,
    feed_url: feed.json.self,
    next_url: feed.json.next,
    language,
    authors: [{ name: feed.author }],
    items: feed.entries.map(writeItem),
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}

function writeItem(entry: FeedEntry) {
  return {
    id: entry.id,
    url: entry.address,
    title: entry.title,
    content_text: entry.summary,
    date_published: (entry.publishedAt ?? entry.updatedAt).toISOString(),
    date_modified: entry.updatedAt.toISOString(),
    authors: [{ name: entry.author }],
    language: entry.language,
    tags: entry.topics.map(({ name }) => name),
  };
}

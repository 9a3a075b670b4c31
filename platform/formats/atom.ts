import type { Locale } from "../locales.ts";
import { writeDocument, type Element } from "./element.ts";

/** What a feed says about one thing. `id` and `address` are absolute; `id` never changes. */
export type FeedEntry = {
  id: string;
  address: string;
  language: Locale;
  title: string;
  summary: string;
  author: string;
  publishedAt?: Date;
  updatedAt: Date;
  topics: { slug: string; name: string }[];
};

/** A page of a feed. All addresses are absolute; `previous` is newer, `next` older (RFC 5005). */
export type Feed = {
  id: string;
  title: string;
  author: string;
  /** The page for people, and this very document. */
  address: string;
  self: string;
  previous?: string | undefined;
  next?: string | undefined;
  /** The same three as JSON Feed, if it is had as that too. */
  json?: { self: string; previous?: string | undefined; next?: string | undefined };
  entries: FeedEntry[];
};

/** Writes a feed as Atom (RFC 4287). Without entries it was last updated when time began. */
export function writeAtom(feed: Feed, language: Locale): string {
  const updatedAt = Math.max(0, ...feed.entries.map((entry) => entry.updatedAt.getTime()));
  return writeDocument({
    name: "feed",
    attributes: { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": language },
    content: [
      text("id", feed.id),
      text("title", feed.title),
      text("updated", new Date(updatedAt).toISOString()),
      author(feed.author),
      link("self", feed.self, "application/atom+xml"),
      link("alternate", feed.address, "text/html"),
      ...(feed.previous ? [link("previous", feed.previous, "application/atom+xml")] : []),
      ...(feed.next ? [link("next", feed.next, "application/atom+xml")] : []),
      ...feed.entries.map(writeEntry),
    ],
  });
}

function writeEntry(entry: FeedEntry): Element {
  return {
    name: "entry",
    attributes: { "xml:lang": entry.language },
    content: [
      text("id", entry.id),
      text("title", entry.title),
      ...(entry.publishedAt ? [text("published", entry.publishedAt.toISOString())] : []),
      text("updated", entry.updatedAt.toISOString()),
      author(entry.author),
      link("alternate", entry.address, "text/html"),
      text("summary", entry.summary),
      ...entry.topics.map(category),
    ],
  };
}

function text(name: string, content: string): Element {
  return { name, content };
}

function author(name: string): Element {
  return { name: "author", content: [text("name", name)] };
}

function link(rel: string, href: string, type: string): Element {
  return { name: "link", attributes: { rel, href, type }, content: [] };
}

function category({ slug, name }: { slug: string; name: string }): Element {
  return { name: "category", attributes: { term: slug, label: name }, content: [] };
}

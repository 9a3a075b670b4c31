import { expect, test } from "vitest";
import type { Feed } from "./atom.ts";
import { writeJsonFeed } from "./json-feed.ts";

const feed: Feed = {
  id: "https://example.org/fr/news",
  title: "Actualités",
  author: "Countersign",
  address: "https://example.org/fr/news",
  self: "https://example.org/fr/news.atom",
  json: { self: "https://example.org/fr/news/feed.json" },
  entries: [
    {
      id: "https://example.org/news/2003/01/29/a-promise",
      address: "https://example.org/fr/news/2003/01/29/a-promise",
      language: "fr",
      title: "Une promesse",
      summary: "Dix-neuf.",
      author: "Desk",
      publishedAt: new Date("2003-01-29T00:00:00Z"),
      updatedAt: new Date("2003-02-01T10:00:00Z"),
      topics: [{ slug: "court", name: "La Cour" }],
    },
  ],
};

test("says all that JSON Feed 1.1 asks of a feed and of an item", () => {
  expect(JSON.parse(writeJsonFeed(feed, "fr")!)).toEqual({
    version: "https://jsonfeed.org/version/1.1",
    title: "Actualités",
    home_page_url: "https://example.org/fr/news",
    feed_url: "https://example.org/fr/news/feed.json",
    language: "fr",
    authors: [{ name: "Countersign" }],
    items: [
      {
        id: "https://example.org/news/2003/01/29/a-promise",
        url: "https://example.org/fr/news/2003/01/29/a-promise",
        title: "Une promesse",
        content_text: "Dix-neuf.",
        date_published: "2003-01-29T00:00:00.000Z",
        date_modified: "2003-02-01T10:00:00.000Z",
        authors: [{ name: "Desk" }],
        language: "fr",
        tags: ["La Cour"],
      },
    ],
  });
});

test("leads to its older page, and is not there for what has Atom alone", () => {
  const older = "https://example.org/fr/news/feed.json?before=2003-01-29/a-promise";
  const json = { ...feed.json!, next: older };
  expect(JSON.parse(writeJsonFeed({ ...feed, json }, "fr")!)).toMatchObject({ next_url: older });
  const { json: _, ...withoutJson } = feed;
  expect(writeJsonFeed(withoutJson, "fr")).toBeUndefined();
});

import { expect, test } from "vitest";
import { writeAtom, type Feed, type FeedEntry } from "./atom.ts";

const entry: FeedEntry = {
  id: "https://example.org/news/2003/01/29/a-promise",
  address: "https://example.org/news/2003/01/29/a-promise",
  language: "en",
  title: "A <promise>",
  summary: "Nineteen & none.",
  author: "Desk",
  publishedAt: new Date("2003-01-29T00:00:00Z"),
  updatedAt: new Date("2003-02-01T10:00:00Z"),
  topics: [{ slug: "court", name: 'La "Cour"' }],
};
const feed: Feed = {
  id: "https://example.org/fr/news",
  title: "Actualités",
  author: "Countersign",
  address: "https://example.org/fr/news",
  self: "https://example.org/fr/news.atom",
  entries: [entry, { ...entry, updatedAt: new Date("2003-01-30T00:00:00Z") }],
};

test("says all that RFC 4287 asks of a feed and of an entry", () => {
  expect(writeAtom({ ...feed, entries: [entry] }, "fr"))
    .toBe(`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
  <id>https://example.org/fr/news</id>
  <title>Actualités</title>
  <updated>2003-02-01T10:00:00.000Z</updated>
  <author>
    <name>Countersign</name>
  </author>
  <link rel="self" href="https://example.org/fr/news.atom" type="application/atom+xml"/>
  <link rel="alternate" href="https://example.org/fr/news" type="text/html"/>
  <entry xml:lang="en">
    <id>https://example.org/news/2003/01/29/a-promise</id>
    <title>A &#60;promise&#62;</title>
    <published>2003-01-29T00:00:00.000Z</published>
    <updated>2003-02-01T10:00:00.000Z</updated>
    <author>
      <name>Desk</name>
    </author>
    <link rel="alternate" href="https://example.org/news/2003/01/29/a-promise" type="text/html"/>
    <summary>Nineteen &#38; none.</summary>
    <category term="court" label="La &#34;Cour&#34;"/>
  </entry>
</feed>
`);
});

test("was updated when the last changed of its entries was", () => {
  const [updated] = /<updated>.*?<\/updated>/.exec(writeAtom(feed, "fr"))!;
  expect(updated).toContain("2003-02-01T10:00:00.000Z");
  expect(writeAtom({ ...feed, entries: [] }, "fr")).toContain("<updated>1970-01-01T00:00:00.000Z<");
});

test("leads to its other pages", () => {
  const next = "https://example.org/fr/news.atom?page=3";
  const previous = "https://example.org/fr/news.atom";
  const atom = writeAtom({ ...feed, next, previous }, "fr");
  expect(atom).toContain(`<link rel="next" href="${next}"`);
  expect(atom).toContain(`<link rel="previous" href="${previous}"`);
});

import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { locales } from "#platform/locales.ts";
import { renderMarkdown } from "#platform/markdown.ts";
import { readArticleTranslations } from "./article-translations.ts";
import { readArticles } from "./articles.ts";
import { readTranslations } from "./campaign.ts";
import { corrections } from "./corrections.ts";
import { targets } from "./targets.ts";
import { topics } from "./topics.ts";

const articles = readArticles();
const addresses = articles.map(({ publishedOn, slug }) => `${publishedOn}/${slug}`);
const paragraphs = (text: string) => text.split("\n\n").length;
/** Numbers of two digits and more, however a language groups them; Chinese names its months by numbers. */
const numbersIn = (text: string) => {
  const plain = text.replaceAll(/(?<=\d)[.,\s](?=\d{3})|\d+月/g, "");
  return [...plain.matchAll(/\d{2,}/g)].map(([number]) => number).toSorted();
};
const ofKind = (kind: string) => articles.filter((article) => article.kind === kind);
/** The only addresses that the record of the campaign has. */
const knownAddresses = [
  "https://www.commondreams.org/headlines04/0521-04.htm",
  "https://www.commondreams.org/headlines04/0520-13.htm",
];
const daysOfTheRecord = [
  "2002-07-01",
  "2002-09-17",
  "2002-09-30",
  "2003-01-29",
  "2003-02-03",
  "2004-05-20",
  "2017-08-15",
  "2017-08-17",
  "2017-10-27",
  "2017-11-23",
  "2018-03-14",
  "2025-02-28",
  "2025-12-31",
];

test("the petition text stands in six languages, each with an ask in bold", () => {
  const texts = readTranslations();
  expect(texts).toHaveLength(6);
  for (const { body } of texts) {
    expect(paragraphs(body)).toBe(4);
    expect(body.split("\n\n").at(-1)).toMatch(/\*\*.+\*\*/);
  }
});

test("there are nineteen targets, two papers, a press release and at least ten pieces of news", () => {
  expect(targets).toHaveLength(19);
  expect(ofKind("paper")).toHaveLength(2);
  expect(ofKind("press release")).toHaveLength(1);
  expect(ofKind("news").length).toBeGreaterThanOrEqual(10);
});

test("every day of the record has its news, and no other day has any", () => {
  expect([...new Set(articles.map(({ publishedOn }) => publishedOn))]).toEqual(daysOfTheRecord);
});

test.each(articles)(
  "$publishedOn/$slug has topics, sources and related articles that exist",
  (article) => {
    const known = topics.map(({ slug }) => slug);
    expect(article.topics.filter((topic) => !known.includes(topic))).toEqual([]);
    expect(article.sources).not.toEqual([]);
    expect(article.related).not.toEqual([]);
    const related = article.related.map(({ publishedOn, slug }) => `${publishedOn}/${slug}`);
    expect(related.filter((address) => !addresses.includes(address))).toEqual([]);
    expect(paragraphs(article.body)).toBeGreaterThanOrEqual(3);
  },
);

test("a step of a story follows one that is published before it", () => {
  const steps = articles.filter(({ follows }) => follows !== null);
  expect(steps.length).toBeGreaterThanOrEqual(8);
  for (const { publishedOn, slug, follows } of steps) {
    const before = addresses.slice(0, addresses.indexOf(`${publishedOn}/${slug}`));
    expect(before.map((address) => address.replaceAll("-", "/"))).toContain(
      follows!.replaceAll("-", "/"),
    );
  }
});

test("no address is made up: neither of a source nor within a text", () => {
  const sources = articles.flatMap(({ sources }) => sources);
  expect(sources.flatMap(({ address }) => address ?? [])).toEqual(knownAddresses);
  const written = [...articles, ...readArticleTranslations()].map(({ body }) => body);
  expect(written.filter((body) => /https?:|www\.|\]\(/.test(body))).toEqual([]);
});

test("a source is dated by nothing but the day that its address carries", () => {
  const dated = articles
    .flatMap(({ sources }) => sources)
    .filter(({ publishedOn }) => publishedOn !== null);
  for (const { address, publishedOn } of dated) {
    const [, year, month, day] = /headlines(\d\d)\/(\d\d)(\d\d)-/.exec(address!)!;
    expect(publishedOn).toBe(`20${year}-${month}-${day}`);
  }
});

test("one article is long, with a picture, a caption, a credit and a line pulled from its text", () => {
  const [long] = articles.filter(({ picture }) => picture);
  const words = long!.body.split(/\s+/).length;
  expect(words).toBeGreaterThan(1500);
  expect(words).toBeLessThan(2500);
  expect(long!.body).toContain(long!.pulledQuote!.text);
  for (const extension of ["jpg", "webp", "avif"]) {
    const files = long!.picture!.sizes.map((width) => `nineteen-lines-${width}.${extension}`);
    expect(files.filter((file) => !existsSync(`public/demo/${file}`))).toEqual([]);
  }
  expect(existsSync(`public/${long!.picture!.file}`)).toBe(true);
});

test("the long article has headings, lists, a table, a quotation, and footnotes that are all told", () => {
  const { body } = articles.find(({ picture }) => picture)!;
  for (const line of [/^## /m, /^- /m, /^1\. /m, /^\| --- /m, /^> /m]) expect(body).toMatch(line);
  const marks = [...body.matchAll(/\[\^(\d+)\](:?)/g)];
  const numbers = (ending: string) =>
    marks.filter(([, , colon]) => colon === ending).map(([, number]) => number);
  expect(numbers("")).toEqual(["1", "2", "3", "4", "5"]);
  expect(numbers(":")).toEqual(numbers(""));
});

test.each(ofKind("paper"))("$slug comes as a tagged PDF that names its language", ({ paper }) => {
  const pdf = readFileSync(`public/${paper!.file}`);
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(pdf.length).toBe(paper!.bytes);
  expect(pdf.length).toBeLessThan(150_000);
  const text = pdf.toString("latin1");
  for (const part of ["/StructTreeRoot", "/MarkInfo", "/Lang (en)", "/Title ("]) {
    expect(text).toContain(part);
  }
});

test("what is translated is so into every language, paragraph by paragraph, with its numbers", () => {
  const translations = readArticleTranslations();
  const translated = new Set(translations.map(({ slug }) => slug));
  expect([...translated].map((slug) => articles.find((one) => one.slug === slug)!.kind)).toContain(
    "press release",
  );
  expect(translated.size).toBeGreaterThanOrEqual(2);
  for (const slug of translated) {
    const original = articles.find((article) => article.slug === slug)!;
    const found = translations.filter((translation) => translation.slug === slug);
    const others = locales.filter((locale) => locale !== original.locale);
    expect(found.map(({ locale }) => locale).toSorted()).toEqual(others.toSorted());
    for (const { publishedOn, locale, title, body } of found) {
      expect(publishedOn).toBe(original.publishedOn);
      expect(title).not.toBe(original.title);
      expect(paragraphs(body), locale).toBe(paragraphs(original.body));
      expect(renderMarkdown(body)).not.toContain("**");
      expect(numbersIn(body)).toEqual(numbersIn(original.body));
    }
  }
});

test("what has been put right stands in the article, and what it put right does not", () => {
  for (const { publishedOn, slug, correctedOn, was, is } of corrections) {
    const { body } = articles.find((one) => one.slug === slug && one.publishedOn === publishedOn)!;
    expect(body.split(is)).toHaveLength(2);
    if (was) expect(body).not.toContain(was);
    expect(correctedOn > publishedOn).toBe(true);
  }
});

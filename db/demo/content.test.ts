import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { readArticles } from "./articles.ts";
import { readTranslations } from "./campaign.ts";
import { targets } from "./targets.ts";
import { topics } from "./topics.ts";

const articles = readArticles();
const addresses = articles.map(({ publishedOn, slug }) => `${publishedOn}/${slug}`);
const paragraphs = (text: string) => text.split("\n\n").length;

test("the petition text stands in six languages, each with an ask in bold", () => {
  const texts = readTranslations();
  expect(texts).toHaveLength(6);
  for (const { body } of texts) {
    expect(paragraphs(body)).toBe(4);
    expect(body.split("\n\n").at(-1)).toMatch(/\*\*.+\*\*/);
  }
});

test("there are nineteen targets, two papers, a press release and at least ten pieces of news", () => {
  const count = (kind: string) => articles.filter((article) => article.kind === kind).length;
  expect(targets).toHaveLength(19);
  expect(count("paper")).toBe(2);
  expect(count("press release")).toBe(1);
  expect(count("news")).toBeGreaterThanOrEqual(10);
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

test("one article is long, with a picture, a caption, a credit and a line pulled from its text", () => {
  const [long] = articles.filter(({ picture }) => picture);
  expect(long!.body.split(/\s+/).length).toBeGreaterThan(1200);
  expect(existsSync(`public/${long!.picture!.file}`)).toBe(true);
  expect(long!.body).toContain(long!.pulledQuote!.text);
});

import { beforeAll, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { publishArticle } from "#domain/articles/publish.ts";
import { addTopic } from "#domain/topics/add.ts";
import { readQuestion } from "./input.ts";
import { searchArticles } from "./queries.ts";
import { representSearch } from "./representation.ts";

useTestDatabase();

const operator = { kind: "operator", at: new Date("2026-03-01T10:00:00Z") } as const;

beforeAll(async () => {
  await addTopic(operator, { slug: "rivers", names: { en: "Rivers", fr: "Rivières" } });
  for (let number = 0; number < 11; number++) {
    await publishArticle(operator, {
      campaignId: null,
      kind: "press release",
      publishedOn: "2026-02-28",
      slug: `ice-${number}`,
      locale: "en",
      title: "Ice <on> the river",
      dek: "It is early.",
      byline: "Desk",
      body: "The *ice* is thin.",
      topics: ["rivers"],
      sources: [],
    });
  }
});

async function represent(page: number) {
  const { question } = readQuestion({ q: '"ice on"', kind: "press-release", topic: "rivers" });
  return representSearch(question, "fr", await searchArticles(question, "fr", page));
}

test("a page of what was found says what was asked, and what comes next", async () => {
  const query = "q=%22ice+on%22&topic=rivers&kind=press-release";
  const representation = await represent(1);
  expect(representation).toMatchObject({ name: "search", language: "fr" });
  expect(representation!.data).toMatchObject({
    address: `http://localhost:3000/fr/search?${query}`,
    question: { words: '"ice on"', topic: "rivers", kind: "press-release", from: null },
    found: 11,
    isMore: false,
    previousPage: null,
    nextPage: 2,
    formats: { json: `http://localhost:3000/fr/search.json?${query}` },
  });
  const [first] = representation!.data.articles as object[];
  expect(first).toMatchObject({
    address: "http://localhost:3000/news/2026/02/28/ice-10",
    language: "en",
    title: "Ice <on> the river",
    excerpt: null,
    topics: [{ name: "Rivières", language: "fr" }],
  });
});

test("beyond the last page there is nothing", async () => {
  expect((await represent(2))!.data).toMatchObject({ previousPage: 1, nextPage: null });
  expect(await represent(3)).toBeUndefined();
});

import { beforeAll, expect, test } from "vitest";
import { articles } from "#db/schema/articles.ts";
import { insertTestTranslation, testNews } from "#db/test-article.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { addTopic } from "#domain/topics/add.ts";
import { listAddresses } from "./list-addresses.ts";
import { publishArticle } from "./publish.ts";

useTestDatabase();

const operator = { kind: "operator", at: new Date("2026-03-01T10:00:00Z") } as const;
const picture = { file: "a.jpg", width: 4, height: 3, alt: "Ice", caption: "Ice", credit: "Ada" };

beforeAll(async () => {
  await addTopic(operator, { slug: "rivers", names: { en: "Rivers", fr: "Fleuves" } });
  for (const publishedOn of ["2026-02-26", "2026-02-27", "2026-02-28"]) {
    await publishArticle(operator, testNews(publishedOn, { topics: ["rivers"], picture }));
  }
  await insertTestTranslation(2, operator.at);
});

test("a batch names each article with its languages, the oldest stored first", async () => {
  const addresses = await listAddresses(1);
  expect(addresses.map(({ publishedOn, locales }) => [publishedOn, locales])).toEqual([
    ["2026-02-26", ["en"]],
    ["2026-02-27", ["en", "fr"]],
    ["2026-02-28", ["en"]],
  ]);
  expect(await listAddresses(2)).toEqual([]);
});

test("what is retracted is left out", async () => {
  await transact((tx) => tx.update(articles).set({ retractedAt: operator.at }));
  expect(await listAddresses(1)).toEqual([]);
});

import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { articles } from "#db/schema/articles.ts";
import { insertTestTranslation, testNews } from "#db/test-article.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { addTopic } from "#domain/topics/add.ts";
import { listBatches } from "./list-batches.ts";
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

test("there are as many batches as hold an article", async () => {
  expect(await listBatches()).toEqual([1]);
  const [last] = await reader().select().from(articles).where(eq(articles.id, 3));
  const later = { ...last!, id: 10_001, slug: "later" };
  await transact((tx) => tx.insert(articles).values(later));
  expect(await listBatches()).toEqual([1, 3]);
});

test("what is retracted is left out", async () => {
  await transact((tx) => tx.update(articles).set({ retractedAt: operator.at }));
  expect(await listBatches()).toEqual([]);
});

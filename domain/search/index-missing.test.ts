import { beforeAll, expect, test } from "vitest";
import { writer } from "#db/connection.ts";
import { articles } from "#db/schema/articles.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { indexMissing } from "./index-missing.ts";
import { readQuestion } from "./input.ts";
import { searchArticles } from "./queries.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const words = { title: "冰雪", dek: "Ice", byline: "Desk", body: "Ice", html: "<p>Ice</p>" };
const article = { kind: "news", publishedOn: "2026-02-28", locale: "zh", ...words } as const;

/** As an installation has them that is older than its search. */
beforeAll(async () => {
  await transact(async (tx) => {
    for (let number = 1; number <= 12; number++) {
      const retractedAt = number === 7 ? at : null;
      const row = { ...article, slug: `a-${number}`, retractedAt, createdAt: at, updatedAt: at };
      await tx.insert(articles).values(row);
    }
  });
});

async function countFound(): Promise<number> {
  return (await searchArticles(readQuestion({ q: "冰雪" }).question, "en")).found;
}

test("articles are learnt a few at a time, wherever it was broken off", async () => {
  expect(await countFound()).toBe(0);
  expect(await indexMissing(0)).toEqual({ outcome: "indexed", until: 5 });
  expect(await countFound()).toBe(5);
  // A restart begins with nothing in mind.
  expect(await indexMissing(0)).toEqual({ outcome: "indexed", until: 11 });
  expect(await indexMissing(11)).toEqual({ outcome: "indexed", until: 12 });
  expect(await indexMissing(12)).toEqual({ outcome: "complete" });
  expect(await countFound()).toBe(11);
});

test("once all are known there is nothing to do, and an index that was emptied is filled again", async () => {
  expect(await indexMissing(0)).toEqual({ outcome: "complete" });
  writer().$client.exec("INSERT INTO article_words(article_words) VALUES ('delete-all')");
  expect(await countFound()).toBe(0);
  for (let after = 0; ;) {
    const done = await indexMissing(after);
    if (done.outcome === "complete") break;
    after = done.until;
  }
  expect(await countFound()).toBe(11);
});

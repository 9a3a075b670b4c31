import { expect, test } from "vitest";
import { reader, writer } from "./connection.ts";
import { findWords } from "./find-words.ts";
import { indexArticle, markOf, rowOf } from "./index-article.ts";
import { articles } from "./schema/articles.ts";
import { useTestDatabase } from "./test-database.ts";
import { transact, type Tx } from "./transact.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const article = {
  kind: "press release",
  publishedOn: "2026-02-28",
  locale: "fr",
  title: "La grève",
  dek: "Elle dure.",
  byline: "Bureau",
  body: "Elle *dure*.",
  html: "<p>Elle <em>dure</em>.</p>",
  pulledQuote: { text: "Nous tenons", saidBy: "Une voisine", saidOn: null },
  createdAt: at,
  updatedAt: at,
} as const;

async function insert(tx: Tx, slug: string): Promise<number> {
  const [row] = await tx
    .insert(articles)
    .values({ ...article, slug })
    .returning();
  await indexArticle(tx, row!.id);
  return row!.id;
}

function found(word: string): number[] {
  const phrases = [{ words: [word], ending: "whole" as const }];
  return findWords({ phrases }, 10, reader()).map(({ articleId }) => articleId);
}

test("the index changes with the article, or not at all", async () => {
  const id = await transact((tx) => insert(tx, "kept"));
  expect(found("greve")).toEqual([id]);
  const failing = transact(async (tx) => {
    await insert(tx, "undone");
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(found("greve")).toEqual([id]);
});

test("its title, dek, text, quote and byline are found", async () => {
  for (const word of ["greve", "elle", "dure", "tenons", "bureau"])
    expect(found(word)).toHaveLength(1);
  expect(found("em")).toEqual([]);
});

test("an article that is gone leaves nothing behind", async () => {
  const id = await transact((tx) => insert(tx, "gone"));
  await transact(async (tx) => {
    tx.$client.prepare("DELETE FROM articles WHERE id = ?").run(id);
    await indexArticle(tx, id);
  });
  expect(found("greve")).not.toContain(id);
  const rows = writer().$client.prepare("SELECT rowid FROM article_words").pluck();
  expect(rows.all()).not.toContain(rowOf(id, 3));
});

test("marks are one word each", () => {
  expect(markOf("kind", "press release")).toBe("kindpressrelease");
  expect(markOf("topic", 12)).toBe("topic12");
});

test("the file is sound with the index in it", () => {
  expect(writer().$client.pragma("integrity_check", { simple: true })).toBe("ok");
});

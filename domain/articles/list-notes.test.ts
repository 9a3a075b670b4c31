import { beforeAll, expect, test } from "vitest";
import { articleNotes } from "#db/schema/article-versions.ts";
import { articles } from "#db/schema/articles.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { listNotes } from "./list-notes.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const words = { title: "x", dek: "x", byline: "x", body: "x", html: "x", slug: "x" };
const own = { kind: "news", publishedOn: "2026-02-28", locale: "en" } as const;

beforeAll(async () => {
  await transact(async (tx) => {
    await tx.insert(articles).values({ id: 1, ...own, ...words, createdAt: at, updatedAt: at });
    for (const [text, hour] of [
      ["second", 2],
      ["first", 1],
    ] as const) {
      const notedAt = new Date(at.getTime() + 3_600_000 * hour);
      const note = { kind: "correction" as const, notedOn: "2026-03-01", notedAt };
      await tx.insert(articleNotes).values({ articleId: 1, text, ...note });
    }
  });
});

test("notes stand in the order in which they were made", async () => {
  expect((await listNotes(1)).map(({ text }) => text)).toEqual(["first", "second"]);
  expect(await listNotes(2)).toEqual([]);
});

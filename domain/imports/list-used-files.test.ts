import { expect, test } from "vitest";
import { drafts } from "#db/schema/drafts.ts";
import { testArticle } from "#db/test-imported-article.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { publishArticle } from "#domain/articles/publish.ts";
import { listUsedFiles } from "./list-used-files.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const keyOf = (number: number) => String(number).padStart(32, "0");

test("finds what bodies, pictures and drafts name, however many there are", async () => {
  const publishing = Array.from({ length: 203 }, (_, index) => {
    const body = `![A dot](upload:${keyOf(index)})`;
    return publishArticle({ kind: "operator", at }, { ...testArticle, slug: `a-${index}`, body });
  });
  await Promise.all(publishing);
  const words = { width: 1, height: 1, alt: "Ice", caption: "Ice.", credit: "Desk" };
  const picture = { file: `uploads/${keyOf(900)}-1600.jpg`, ...words };
  await publishArticle({ kind: "operator", at }, { ...testArticle, picture });
  const content = {
    ...testArticle,
    body: `![](upload:${keyOf(901)})`,
    picture: null,
    pulledQuote: null,
  };
  const draft = { content: { ...content, paper: null, follows: null }, locale: "en" } as const;
  await transact(async (tx) => {
    await tx.insert(drafts).values({ ...draft, createdAt: at, editedAt: at });
  });
  const used = await listUsedFiles();
  expect(used.size).toBe(205);
  for (const number of [0, 199, 200, 202, 900, 901]) expect(used).toContain(keyOf(number));
});

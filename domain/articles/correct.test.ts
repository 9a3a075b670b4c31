import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { articleNotes } from "#db/schema/article-versions.ts";
import { audit } from "#db/schema/machinery.ts";
import { testContent } from "#db/test-article.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { correctArticle } from "./correct.ts";
import { publishArticle } from "./publish.ts";

useTestDatabase();

const operator = { kind: "operator", at: new Date("2026-03-01T10:00:00Z") } as const;

test("a correction is a dated note, and never an empty one", async () => {
  const given = { ...testContent, kind: "news", campaignId: null, locale: "en" } as const;
  const published = await publishArticle(operator, given);
  const article = { id: "id" in published ? published.id : 0, campaignId: null };
  const correct = (note: string) => transact((tx) => correctArticle(tx, operator, article, note));
  await expect(correct(" ")).rejects.toThrow("required");
  await correct("Nine, not eight.\r\nWe regret it.");
  expect(await reader().select().from(articleNotes)).toMatchObject([
    { kind: "correction", text: "Nine, not eight.\nWe regret it.", notedOn: "2026-03-01" },
  ]);
  const entries = await reader().select().from(audit);
  expect(entries.at(-1)).toMatchObject({ act: "article.correct", subjectId: String(article.id) });
});

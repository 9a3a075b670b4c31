import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { articleNotes } from "#db/schema/article-versions.ts";
import { articles } from "#db/schema/articles.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { publishArticle } from "./publish.ts";
import { findArticle } from "./queries.ts";
import { findRetracted } from "./find-retracted.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const address = { publishedOn: "2026-02-28", slug: "ice" };

test("an article taken back is found no more, and leaves its title and notes", async () => {
  const words = { title: "Ice", dek: "Early.", byline: "Desk", body: "It froze." };
  const rest = { campaignId: null, kind: "news", locale: "en", topics: [], sources: [] } as const;
  const published = await publishArticle(
    { kind: "operator", at },
    { ...address, ...words, ...rest, topics: [], sources: [] },
  );
  if (published.outcome !== "published") throw new Error(published.outcome);
  expect(await findRetracted(address)).toBeUndefined();
  const note = { kind: "retraction" as const, text: "It did not.", notedOn: "2026-03-01" };
  await transact(async (tx) => {
    await tx.update(articles).set({ retractedAt: at }).where(eq(articles.id, published.id));
    await tx.insert(articleNotes).values({ articleId: published.id, ...note, notedAt: at });
  });
  expect(await findArticle(address, "en")).toBeUndefined();
  const left = { ...address, locale: "en", title: "Ice", retractedAt: at, notes: [note] };
  expect(await findRetracted(address)).toEqual(left);
  expect(await findRetracted({ ...address, slug: "snow" })).toBeUndefined();
});

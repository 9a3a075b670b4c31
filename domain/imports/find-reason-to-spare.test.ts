import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { articleNotes } from "#db/schema/article-versions.ts";
import { articles, articleTranslations } from "#db/schema/articles.ts";
import { drafts } from "#db/schema/drafts.ts";
import { relatedArticles } from "#db/schema/related.ts";
import { testArticle } from "#db/test-imported-article.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestImport } from "#db/test-import.ts";
import { transact, type Tx } from "#db/transact.ts";
import { publishArticle } from "#domain/articles/publish.ts";
import { addTranslation } from "./add-translation.ts";
import { findReasonToSpare } from "./find-reason-to-spare.ts";
import { translationKey } from "./import.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const later = new Date("2026-03-02T10:00:00Z");
const operator = { kind: "operator", at } as const;
const words = { locale: "fr", title: "Titre", dek: "Court.", body: "Texte." } as const;
let number = 0;

async function publish(): Promise<number> {
  number += 1;
  const published = await publishArticle(operator, { ...testArticle, slug: `a-${number}` });
  if (published.outcome !== "published") throw new Error(published.outcome);
  return published.id;
}

async function reasonAfter(id: number, work?: (tx: Tx) => Promise<unknown>) {
  if (work) await transact(async (tx) => void (await work(tx)));
  const [article] = await reader().select().from(articles).where(eq(articles.id, id));
  return transact((tx) => findReasonToSpare(article!, tx));
}

test("nothing keeps an article that is as the import left it, its translation included", async () => {
  const id = await publish();
  expect(await reasonAfter(id)).toBeUndefined();
  const { origin } = await insertTestImport();
  await addTranslation(operator, id, words, origin(translationKey("fr:a")));
  expect(await reasonAfter(id)).toBeUndefined();
});

test("a new version, a later change, a retraction or a translation of one's own keep it", async () => {
  const changes = [{ version: 2 }, { updatedAt: later }, { retractedAt: later }];
  for (const change of changes) {
    const id = await publish();
    const isIt = eq(articles.id, id);
    expect(await reasonAfter(id, (tx) => tx.update(articles).set(change).where(isIt))).toBe(
      "edited",
    );
  }
  const id = await publish();
  const row = { articleId: id, ...words, html: "<p>Texte.</p>", fromVersion: 1, updatedAt: at };
  expect(await reasonAfter(id, (tx) => tx.insert(articleTranslations).values(row))).toBe("edited");
});

test("a draft, a note, or an article that names it keep it", async () => {
  const drafted = await publish();
  const content = { ...testArticle, picture: null, pulledQuote: null, paper: null, follows: null };
  const draft = { articleId: drafted, locale: "en", content, createdAt: at, editedAt: at } as const;
  expect(await reasonAfter(drafted, (tx) => tx.insert(drafts).values(draft))).toBe("draft");
  const noted = await publish();
  const note = {
    articleId: noted,
    kind: "correction",
    text: "No.",
    notedOn: "2026-03-01",
  } as const;
  const insertNote = (tx: Tx) => tx.insert(articleNotes).values({ ...note, notedAt: at });
  expect(await reasonAfter(noted, insertNote)).toBe("noted");
  const [followed, follower] = [await publish(), await publish()];
  const isFollower = eq(articles.id, follower);
  const follow = (tx: Tx) => tx.update(articles).set({ followsId: followed }).where(isFollower);
  expect(await reasonAfter(followed, follow)).toBe("named by another article");
  const related = { articleId: follower, relatedId: drafted, position: 0, reason: "Same day" };
  const named = await publish();
  const relate = (tx: Tx) => tx.insert(relatedArticles).values({ ...related, relatedId: named });
  expect(await reasonAfter(named, relate)).toBe("named by another article");
});

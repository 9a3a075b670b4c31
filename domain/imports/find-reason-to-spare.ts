import { and, eq, ne } from "drizzle-orm";
import { articleNotes } from "#db/schema/article-versions.ts";
import { articles, articleTranslations } from "#db/schema/articles.ts";
import { drafts } from "#db/schema/drafts.ts";
import { importedItems } from "#db/schema/imports.ts";
import { relatedArticles } from "#db/schema/related.ts";
import type { Tx } from "#db/transact.ts";
import { isTranslationKey, type SparedReason } from "./import.ts";

type Row = typeof articles.$inferSelect;

/**
 * Why an imported article is to stay when its import is undone: somebody has worked on it since, or on another
 * one that names it. Undefined for one that is as the import left it.
 */
export async function findReasonToSpare(article: Row, tx: Tx): Promise<SparedReason | undefined> {
  const { id } = article;
  const isChanged = article.version > 1 || article.updatedAt > article.createdAt;
  if (isChanged || article.retractedAt || (await hasOwnTranslation(id, tx))) return "edited";
  const [draft] = await tx.select({ id: drafts.id }).from(drafts).where(eq(drafts.articleId, id));
  if (draft) return "draft";
  const isOfIt = eq(articleNotes.articleId, id);
  const [note] = await tx.select({ id: articleNotes.id }).from(articleNotes).where(isOfIt);
  if (note) return "noted";
  return (await isNamed(id, tx)) ? "named by another article" : undefined;
}

/** A translation that no import brought, or that is not as it brought it. */
async function hasOwnTranslation(articleId: number, tx: Tx): Promise<boolean> {
  const translated = await tx
    .select({ version: articleTranslations.version })
    .from(articleTranslations)
    .where(eq(articleTranslations.articleId, articleId));
  const keys = await tx
    .select({ key: importedItems.key })
    .from(importedItems)
    .where(eq(importedItems.articleId, articleId));
  const imported = keys.filter(({ key }) => isTranslationKey(key)).length;
  return translated.length > imported || translated.some(({ version }) => version > 1);
}

async function isNamed(id: number, tx: Tx): Promise<boolean> {
  const isAfter = and(eq(articles.followsId, id), ne(articles.id, id));
  const [next] = await tx.select({ id: articles.id }).from(articles).where(isAfter).limit(1);
  if (next) return true;
  const names = eq(relatedArticles.relatedId, id);
  const [row] = await tx.select().from(relatedArticles).where(names).limit(1);
  return row !== undefined;
}

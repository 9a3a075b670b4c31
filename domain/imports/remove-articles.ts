import { and, asc, eq, gt, isNotNull, or } from "drizzle-orm";
import { indexArticle } from "#db/index-article.ts";
import { bumpPublicVersion } from "#db/public-version.ts";
import { articleVersions } from "#db/schema/article-versions.ts";
import { articles, articleTranslations } from "#db/schema/articles.ts";
import { importedItems, oldAddresses } from "#db/schema/imports.ts";
import { relatedArticles, unrelatedArticles } from "#db/schema/related.ts";
import { signatures } from "#db/schema/signatures.ts";
import { sources } from "#db/schema/sources.ts";
import { articleTopics } from "#db/schema/topics.ts";
import { transact, type Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { articlePath } from "#domain/articles/article.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { findReasonToSpare } from "./find-reason-to-spare.ts";
import { isTranslationKey, type Spared } from "./import.ts";
import { mayImport } from "./policy.ts";

type Item = typeof importedItems.$inferSelect & { articleId: number };
export type Removed = { removed: number; spared: Spared[]; last: number | undefined };

/** So many that signing beside it waits for no longer than for a few signatures. */
const atOnce = 25;

/**
 * Removes the next few articles of an import from after an item on, in one transaction, with everything that
 * hangs on them; a signature that came by one keeps all but the reference. `last` is the item to go on from, undefined
 * when there is no other. Throws `NotAllowed`.
 */
export async function removeArticles(
  actor: Actor,
  importId: number,
  after: number,
): Promise<Removed> {
  return transact(async (tx) => {
    if (!mayImport(actor)) throw new NotAllowed();
    const items = await listItems(importId, after, tx);
    const spared: Spared[] = [];
    let removed = 0;
    for (const item of items) {
      const result = await removeItem(item, tx);
      if (result === "removed") removed += 1;
      else if (result !== "gone" && !spared.some(({ address }) => address === result.address))
        spared.push(result);
    }
    if (removed > 0) {
      const detail = { number: String(importId), count: removed };
      await recordAudit(tx, actor, "import.remove", { id: importId }, detail);
      await bumpPublicVersion(tx);
    }
    return { removed, spared, last: items.at(-1)?.id };
  });
}

async function listItems(importId: number, after: number, tx: Tx): Promise<Item[]> {
  const isNext = and(eq(importedItems.importId, importId), gt(importedItems.id, after));
  const rows = await tx
    .select()
    .from(importedItems)
    .where(and(isNext, isNotNull(importedItems.articleId)))
    .orderBy(asc(importedItems.id))
    .limit(atOnce);
  return rows as Item[];
}

async function removeItem(item: Item, tx: Tx): Promise<Spared | "removed" | "gone"> {
  const [article] = await tx.select().from(articles).where(eq(articles.id, item.articleId));
  // An original that was removed a moment ago has taken its translations along.
  if (!article) return "gone";
  const reason = await findReasonToSpare(article, tx);
  if (reason) return { address: articlePath(article), reason };
  if (isTranslationKey(item.key)) await removeTranslation(item, tx);
  else await removeArticle(article.id, tx);
  await indexArticle(tx, article.id);
  return "removed";
}

async function removeTranslation({ id, key, articleId }: Item, tx: Tx): Promise<void> {
  const locale = key.split(":")[1] as (typeof articleTranslations.$inferSelect)["locale"];
  const isTranslation = eq(articleTranslations.locale, locale);
  await tx
    .delete(articleTranslations)
    .where(and(eq(articleTranslations.articleId, articleId), isTranslation));
  await tx
    .delete(articleVersions)
    .where(and(eq(articleVersions.articleId, articleId), eq(articleVersions.locale, locale)));
  await tx.delete(importedItems).where(eq(importedItems.id, id));
}

async function removeArticle(id: number, tx: Tx): Promise<void> {
  await tx.update(signatures).set({ articleId: null }).where(eq(signatures.articleId, id));
  const isUnrelated = eq(unrelatedArticles.unrelatedId, id);
  await tx.delete(unrelatedArticles).where(or(eq(unrelatedArticles.articleId, id), isUnrelated));
  for (const table of [
    relatedArticles,
    sources,
    articleTopics,
    articleTranslations,
    articleVersions,
    oldAddresses,
    importedItems,
  ] as const) {
    await tx.delete(table).where(eq(table.articleId, id));
  }
  await tx.delete(articles).where(eq(articles.id, id));
}

import { and, eq } from "drizzle-orm";
import { bumpPublicVersion } from "#db/public-version.ts";
import { articles } from "#db/schema/articles.ts";
import { relatedArticles } from "#db/schema/related.ts";
import { transact, type Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { NotAllowed, NotFound } from "#platform/refusals.ts";
import { relatedInput, type RelatedInput } from "./input.ts";
import { mayWriteArticle } from "./policy.ts";

type Address = { publishedOn: string; slug: string };

export type RelateOutcome = { outcome: "related" } | { outcome: "unknown"; articles: Address[] };

/**
 * Says which other articles an article is related to and why, in order, in place of what was said
 * before. An article by the address of no other, or its own, is `unknown`. Throws `NotFound`,
 * `NotAllowed`, and a `ZodError` on what a form should have refused.
 */
export async function relateArticle(
  actor: Actor,
  articleId: number,
  input: RelatedInput,
): Promise<RelateOutcome> {
  const given = relatedInput.parse(input);
  return transact(async (tx) => {
    const [article] = await tx.select().from(articles).where(eq(articles.id, articleId));
    if (!article) throw new NotFound();
    const { campaignId } = article;
    if (!(await mayWriteArticle(actor, campaignId, tx))) throw new NotAllowed();
    const rows = [];
    const unknown: Address[] = [];
    for (const [position, { reason, ...address }] of given.entries()) {
      const relatedId = await findId(address, tx);
      if (relatedId === undefined || relatedId === articleId) unknown.push(address);
      else rows.push({ articleId, relatedId, position, reason });
    }
    if (unknown.length > 0) return { outcome: "unknown", articles: unknown };
    await tx.delete(relatedArticles).where(eq(relatedArticles.articleId, articleId));
    if (rows.length > 0) await tx.insert(relatedArticles).values(rows);
    await tx.update(articles).set({ updatedAt: actor.at }).where(eq(articles.id, articleId));
    const subject = { campaignId: campaignId ?? undefined, id: articleId };
    await recordAudit(tx, actor, "article.relate", subject, { articles: rows.length });
    await bumpPublicVersion(tx);
    return { outcome: "related" };
  });
}

async function findId({ publishedOn, slug }: Address, tx: Tx): Promise<number | undefined> {
  const [row] = await tx
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.publishedOn, publishedOn), eq(articles.slug, slug)));
  return row?.id;
}

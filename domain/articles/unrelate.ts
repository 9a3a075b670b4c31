import { and, eq } from "drizzle-orm";
import { bumpPublicVersion } from "#db/public-version.ts";
import { articles } from "#db/schema/articles.ts";
import { unrelatedArticles } from "#db/schema/related.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { NotAllowed, NotFound } from "#platform/refusals.ts";
import { unrelatedInput, type UnrelatedInput } from "./input.ts";
import { mayWriteArticle } from "./policy.ts";

export type UnrelateOutcome =
  { outcome: "unrelated" } | { outcome: "unknown"; articles: UnrelatedInput };

/**
 * Says which other articles are not related to an article, whatever the product finds, in place of what was said
 * before. An article by the address of no other, or its own, is `unknown`. Throws `NotFound`, `NotAllowed`, and a
 * `ZodError` on what a form should have refused.
 */
export async function unrelateArticle(
  actor: Actor,
  articleId: number,
  input: UnrelatedInput,
): Promise<UnrelateOutcome> {
  const given = unrelatedInput.parse(input);
  return transact<UnrelateOutcome>(async (tx) => {
    const [article] = await tx.select().from(articles).where(eq(articles.id, articleId));
    if (!article) throw new NotFound();
    const { campaignId } = article;
    if (!(await mayWriteArticle(actor, campaignId, tx))) throw new NotAllowed();
    const unrelated = new Set<number>();
    const unknown: UnrelatedInput = [];
    for (const { publishedOn, slug } of given) {
      const isIt = and(eq(articles.publishedOn, publishedOn), eq(articles.slug, slug));
      const [other] = await tx.select({ id: articles.id }).from(articles).where(isIt);
      if (!other || other.id === articleId) unknown.push({ publishedOn, slug });
      else unrelated.add(other.id);
    }
    if (unknown.length > 0) return { outcome: "unknown", articles: unknown };
    await tx.delete(unrelatedArticles).where(eq(unrelatedArticles.articleId, articleId));
    const rows = [...unrelated].map((unrelatedId) => ({ articleId, unrelatedId }));
    if (rows.length > 0) await tx.insert(unrelatedArticles).values(rows);
    await tx.update(articles).set({ updatedAt: actor.at }).where(eq(articles.id, articleId));
    const subject = { campaignId: campaignId ?? undefined, id: articleId };
    await recordAudit(tx, actor, "article.unrelate", subject, { articles: rows.length });
    await bumpPublicVersion(tx);
    return { outcome: "unrelated" };
  });
}

import { eq } from "drizzle-orm";
import { indexArticle } from "#db/index-article.ts";
import { bumpPublicVersion } from "#db/public-version.ts";
import { articleNotes } from "#db/schema/article-versions.ts";
import { articles } from "#db/schema/articles.ts";
import { drafts } from "#db/schema/drafts.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { dayOf, laterThan } from "#platform/calendar.ts";
import { NotAllowed, NotFound } from "#platform/refusals.ts";
import { noteInput } from "./input.ts";
import { mayWriteArticle } from "./policy.ts";

/**
 * Takes an article back for good: its address answers with the note alone, no list has it, and what was being written
 * at it is thrown away. Throws `NotFound`, `NotAllowed`, and a `ZodError` on what a form should have refused.
 */
export async function retractArticle(
  actor: Actor,
  articleId: number,
  note: string,
): Promise<"retracted" | "unchanged"> {
  const text = noteInput.parse(note);
  return transact(async (tx) => {
    const [article] = await tx.select().from(articles).where(eq(articles.id, articleId));
    if (!article) throw new NotFound();
    if (!(await mayWriteArticle(actor, article.campaignId, tx))) throw new NotAllowed();
    if (article.retractedAt) return "unchanged";
    const updatedAt = laterThan(article.updatedAt, actor.at);
    await tx
      .update(articles)
      .set({ retractedAt: actor.at, updatedAt })
      .where(eq(articles.id, articleId));
    await indexArticle(tx, articleId);
    const noted = { notedOn: dayOf(actor.at), notedAt: actor.at };
    await tx.insert(articleNotes).values({ articleId, kind: "retraction", text, ...noted });
    await tx.delete(drafts).where(eq(drafts.articleId, articleId));
    const subject = { campaignId: article.campaignId ?? undefined, id: articleId };
    await recordAudit(tx, actor, "article.retract", subject);
    await bumpPublicVersion(tx);
    return "retracted";
  });
}

import { eq } from "drizzle-orm";
import { reader } from "#db/connection.ts";
import { articles } from "#db/schema/articles.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { markOf } from "#domain/drafts/draft.ts";
import { getDraft } from "#domain/drafts/queries.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { mayWriteArticle } from "./policy.ts";
import { renderDraft } from "./render-draft.ts";
import { showDraft, type ShowOutcome } from "./show-draft.ts";

export type PublishDraftOutcome = ShowOutcome | { outcome: "changed" };

/**
 * Publishes what is written: see `showDraft`. `seen` is the mark (`markOf`) of what was looked at, `changed` when
 * something else stands there by now. Throws `NotFound`, `NotAllowed`, and a `ZodError` on a note that is none.
 */
export async function publishDraft(
  actor: Actor,
  draftId: number,
  { seen, correction }: { seen?: string; correction?: string } = {},
): Promise<PublishDraftOutcome> {
  const written = await getDraft(draftId);
  if (!(await mayWriteArticle(actor, written.campaignId, reader()))) throw new NotAllowed();
  const { html } = await renderDraft(written);
  return transact<PublishDraftOutcome>(async (tx) => {
    const draft = await getDraft(draftId, tx);
    if (!(await mayWriteArticle(actor, draft.campaignId, tx))) throw new NotAllowed();
    if (draft.revision !== written.revision) return { outcome: "changed" };
    const isItsArticle = eq(articles.id, draft.articleId ?? 0);
    const [article] = await tx.select().from(articles).where(isItsArticle);
    if (seen !== undefined && seen !== markOf(draft, article)) return { outcome: "changed" };
    return showDraft(tx, actor, { draft, html }, correction);
  });
}

import { eq } from "drizzle-orm";
import { drafts } from "#db/schema/drafts.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { getDraft, listDueDrafts } from "#domain/drafts/queries.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { mayPublishDue } from "./policy.ts";
import { renderDraft } from "./render-draft.ts";
import { showDraft } from "./show-draft.ts";

/**
 * Publishes the drafts whose hour has come, each in a transaction of its own, and answers how many. One that cannot be
 * published stays a draft without an hour, and the history says so; nothing is tried again behind an editor's back.
 * May be cut off anywhere and run again: what is published is no draft any more. Throws `NotAllowed`.
 */
export async function publishDue(actor: Actor): Promise<number> {
  if (!mayPublishDue(actor)) throw new NotAllowed();
  let published = 0;
  for (const id of await listDueDrafts(actor.at)) {
    const rendered = await renderDraft(await getDraft(id));
    const isDone = await transact(async (tx) => {
      // An editor may have been faster, or have thought better of it; what was written since waits for the next time.
      if (!(await listDueDrafts(actor.at, tx)).includes(id)) return false;
      const draft = await getDraft(id, tx);
      if (draft.revision !== rendered.draft.revision) return false;
      const { outcome } = await showDraft(tx, actor, rendered);
      if (outcome !== "incomplete" && outcome !== "retracted") return true;
      await tx.update(drafts).set({ scheduledAt: null }).where(eq(drafts.id, id));
      const subject = { campaignId: draft.campaignId ?? undefined, id };
      await recordAudit(tx, actor, "draft.fail", subject, { outcome });
      return false;
    });
    if (isDone) published += 1;
  }
  return published;
}

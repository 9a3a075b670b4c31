import { eq } from "drizzle-orm";
import { drafts } from "#db/schema/drafts.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { mayWriteDraft } from "./policy.ts";
import { getDraft } from "./queries.ts";

/**
 * Throws away what is being written; what is published stays as it is. `changed` when somebody has saved since the
 * revision that was `seen`. Throws `NotFound` and `NotAllowed`.
 */
export async function discardDraft(
  actor: Actor,
  draftId: number,
  seen: number,
): Promise<"discarded" | "changed"> {
  return transact(async (tx) => {
    const { campaignId, locale, revision } = await getDraft(draftId, tx);
    if (!(await mayWriteDraft(actor, campaignId, tx))) throw new NotAllowed();
    if (revision !== seen) return "changed";
    await tx.delete(drafts).where(eq(drafts.id, draftId));
    const subject = { campaignId: campaignId ?? undefined, id: draftId };
    await recordAudit(tx, actor, "draft.discard", subject, { locale });
    return "discarded";
  });
}

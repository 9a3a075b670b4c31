import { eq } from "drizzle-orm";
import { drafts } from "#db/schema/drafts.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { mayWriteDraft } from "./policy.ts";
import { getDraft } from "./queries.ts";

/**
 * Has a draft published at an instant, or at another one than before: as it is then, so that it can still be written
 * at. `past` is an instant that has gone by. Whether it can be published is looked at then, too. Throws `NotFound`
 * and `NotAllowed`.
 */
export async function scheduleDraft(
  actor: Actor,
  draftId: number,
  at: Date,
): Promise<"scheduled" | "past"> {
  return transact(async (tx) => {
    const { campaignId } = await getDraft(draftId, tx);
    if (!(await mayWriteDraft(actor, campaignId, tx))) throw new NotAllowed();
    if (at <= actor.at) return "past";
    await tx.update(drafts).set({ scheduledAt: at }).where(eq(drafts.id, draftId));
    const subject = { campaignId: campaignId ?? undefined, id: draftId };
    await recordAudit(tx, actor, "draft.schedule", subject, { at: at.toISOString() });
    return "scheduled";
  });
}

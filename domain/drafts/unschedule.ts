import { eq } from "drizzle-orm";
import { drafts } from "#db/schema/drafts.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { mayWriteDraft } from "./policy.ts";
import { getDraft } from "./queries.ts";

/** Takes a draft off the schedule: it waits for somebody to publish it. Throws `NotFound` and `NotAllowed`. */
export async function unscheduleDraft(
  actor: Actor,
  draftId: number,
): Promise<"unscheduled" | "unchanged"> {
  return transact(async (tx) => {
    const { campaignId, scheduledAt } = await getDraft(draftId, tx);
    if (!(await mayWriteDraft(actor, campaignId, tx))) throw new NotAllowed();
    if (scheduledAt === null) return "unchanged";
    await tx.update(drafts).set({ scheduledAt: null }).where(eq(drafts.id, draftId));
    const subject = { campaignId: campaignId ?? undefined, id: draftId };
    await recordAudit(tx, actor, "draft.unschedule", subject);
    return "unscheduled";
  });
}

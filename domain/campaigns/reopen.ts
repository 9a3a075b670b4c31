import { eq } from "drizzle-orm";
import { bumpPublicVersion } from "#db/public-version.ts";
import { campaigns } from "#db/schema/campaigns.ts";
import { pauseMessages } from "#db/schema/pauses.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { purgedUntil, stateOf } from "./campaign.ts";
import { mayEditCampaign } from "./policy.ts";
import { getCampaign } from "./queries.ts";

export type ReopenOutcome = "reopened" | "notClosed" | "past" | "purged";

/**
 * Opens a closed campaign for signing again, until an instant or, with `null`, without an end. `purged`:
 * its signers' data are gone, so that people could be counted twice. Throws `NotFound` and `NotAllowed`.
 */
export async function reopenCampaign(
  actor: Actor,
  campaignId: number,
  closesAt: Date | null,
): Promise<ReopenOutcome> {
  return transact(async (tx) => {
    const campaign = await getCampaign(campaignId, tx);
    if (!(await mayEditCampaign(actor, campaignId, tx))) throw new NotAllowed();
    if (stateOf(campaign, actor.at) !== "closed") return "notClosed";
    if (campaign.closesAt! <= purgedUntil(actor.at)) return "purged";
    if (closesAt && closesAt <= actor.at) return "past";
    await tx
      .update(campaigns)
      .set({ closesAt, pausedAt: null, updatedAt: actor.at })
      .where(eq(campaigns.id, campaignId));
    await tx.delete(pauseMessages).where(eq(pauseMessages.campaignId, campaignId));
    const detail = { closesAt: closesAt?.toISOString() ?? null };
    await recordAudit(tx, actor, "campaign.reopen", { campaignId, id: campaignId }, detail);
    await bumpPublicVersion(tx);
    return "reopened";
  });
}

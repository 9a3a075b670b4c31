import { eq } from "drizzle-orm";
import { bumpPublicVersion } from "#db/public-version.ts";
import { campaigns } from "#db/schema/campaigns.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { stateOf } from "./campaign.ts";
import { mayEditCampaign } from "./policy.ts";
import { getCampaign } from "./queries.ts";

export type CloseOutcome = "closed" | "alreadyClosed" | "past";

/**
 * Ends the signing of a campaign at an instant, now or later; none is closed in the past. What is over
 * stays over until `reopenCampaign`. Throws `NotFound` and `NotAllowed`.
 */
export async function closeCampaign(
  actor: Actor,
  campaignId: number,
  closesAt: Date = actor.at,
): Promise<CloseOutcome> {
  return transact(async (tx) => {
    const campaign = await getCampaign(campaignId, tx);
    if (!(await mayEditCampaign(actor, campaignId, tx))) throw new NotAllowed();
    if (["closed", "archived"].includes(stateOf(campaign, actor.at))) return "alreadyClosed";
    if (closesAt < actor.at) return "past";
    const { at } = actor;
    await tx.update(campaigns).set({ closesAt, updatedAt: at }).where(eq(campaigns.id, campaignId));
    const subject = { campaignId, id: campaignId };
    await recordAudit(tx, actor, "campaign.close", subject, { closesAt: closesAt.toISOString() });
    await bumpPublicVersion(tx);
    return "closed";
  });
}

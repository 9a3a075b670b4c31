import { eq } from "drizzle-orm";
import { bumpPublicVersion } from "#db/public-version.ts";
import { campaigns } from "#db/schema/campaigns.ts";
import { pauseMessages } from "#db/schema/pauses.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { stateOf } from "./campaign.ts";
import { mayEditCampaign } from "./policy.ts";
import { getCampaign } from "./queries.ts";

export type ResumeOutcome = "resumed" | "notPaused";

/** Opens a paused campaign for signing again. Throws `NotFound` and `NotAllowed`. */
export async function resumeCampaign(actor: Actor, campaignId: number): Promise<ResumeOutcome> {
  return transact(async (tx) => {
    const campaign = await getCampaign(campaignId, tx);
    if (!(await mayEditCampaign(actor, campaignId, tx))) throw new NotAllowed();
    if (stateOf(campaign, actor.at) !== "paused") return "notPaused";
    await tx
      .update(campaigns)
      .set({ pausedAt: null, updatedAt: actor.at })
      .where(eq(campaigns.id, campaignId));
    await tx.delete(pauseMessages).where(eq(pauseMessages.campaignId, campaignId));
    await recordAudit(tx, actor, "campaign.resume", { campaignId, id: campaignId });
    await bumpPublicVersion(tx);
    return "resumed";
  });
}

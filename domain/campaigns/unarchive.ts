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

export type UnarchiveOutcome = "unarchived" | "notArchived";

/**
 * Brings an archived campaign back among those that are closed. Throws `NotFound` and `NotAllowed`.
 */
export async function unarchiveCampaign(
  actor: Actor,
  campaignId: number,
): Promise<UnarchiveOutcome> {
  return transact(async (tx) => {
    const campaign = await getCampaign(campaignId, tx);
    if (!(await mayEditCampaign(actor, campaignId, tx))) throw new NotAllowed();
    if (stateOf(campaign, actor.at) !== "archived") return "notArchived";
    await tx
      .update(campaigns)
      .set({ archivedAt: null, updatedAt: actor.at })
      .where(eq(campaigns.id, campaignId));
    await recordAudit(tx, actor, "campaign.unarchive", { campaignId, id: campaignId });
    await bumpPublicVersion(tx);
    return "unarchived";
  });
}

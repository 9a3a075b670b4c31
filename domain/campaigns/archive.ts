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

export type ArchiveOutcome = "archived" | "notClosed";

/**
 * Puts a closed campaign among those that are over for good: it keeps its address and every number, and
 * leaves the lists of what is current. `unarchiveCampaign` brings it back. Throws `NotFound` and `NotAllowed`.
 */
export async function archiveCampaign(actor: Actor, campaignId: number): Promise<ArchiveOutcome> {
  return transact(async (tx) => {
    const campaign = await getCampaign(campaignId, tx);
    if (!(await mayEditCampaign(actor, campaignId, tx))) throw new NotAllowed();
    if (stateOf(campaign, actor.at) !== "closed") return "notClosed";
    await tx
      .update(campaigns)
      .set({ archivedAt: actor.at, updatedAt: actor.at })
      .where(eq(campaigns.id, campaignId));
    await recordAudit(tx, actor, "campaign.archive", { campaignId, id: campaignId });
    await bumpPublicVersion(tx);
    return "archived";
  });
}

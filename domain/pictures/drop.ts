import { eq } from "drizzle-orm";
import { bumpPublicVersion } from "#db/public-version.ts";
import { campaignPictures } from "#db/schema/pictures.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { getCampaign } from "#domain/campaigns/queries.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { removeUpload } from "#platform/uploads.ts";
import { mayChoosePicture } from "./policy.ts";
import { findPicture } from "./queries.ts";

export type DropOutcome = "dropped" | "none";

/** Takes the picture of a campaign away, its file too. Throws `NotFound` and `NotAllowed`. */
export async function dropPicture(actor: Actor, campaignId: number): Promise<DropOutcome> {
  const dropped = await transact(async (tx) => {
    await getCampaign(campaignId, tx);
    if (!(await mayChoosePicture(actor, campaignId, tx))) throw new NotAllowed();
    const picture = await findPicture(campaignId, tx);
    if (!picture) return undefined;
    await tx.delete(campaignPictures).where(eq(campaignPictures.campaignId, campaignId));
    await recordAudit(tx, actor, "picture.drop", { campaignId, id: campaignId });
    await bumpPublicVersion(tx);
    return picture;
  });
  if (!dropped) return "none";
  removeUpload(dropped.file);
  return "dropped";
}

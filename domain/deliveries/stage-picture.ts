import { reader } from "#db/connection.ts";
import type { Actor } from "#domain/actor.ts";
import { getCampaign } from "#domain/campaigns/queries.ts";
import { readPicture, type PictureProblem } from "#platform/picture.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { stage } from "#platform/staged.ts";
import { mayRecordDelivery } from "./policy.ts";

export type StageOutcome =
  { outcome: "staged"; staged: string } | { outcome: "refused"; problem: PictureProblem };

/**
 * Writes a picture anew, without what a camera put into it, and keeps it for a day under the name that
 * recording the hand-over takes. Throws `NotFound` and `NotAllowed`.
 */
export async function stagePicture(
  actor: Actor,
  campaignId: number,
  sent: Buffer,
): Promise<StageOutcome> {
  await getCampaign(campaignId);
  if (!(await mayRecordDelivery(actor, campaignId, reader()))) throw new NotAllowed();
  const read = await readPicture(sent);
  if ("problem" in read) return { outcome: "refused", problem: read.problem };
  return { outcome: "staged", staged: stage(read.picture) };
}

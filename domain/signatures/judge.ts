import type { OrganiserActor } from "#domain/actor.ts";
import { requireRight } from "#domain/memberships/queries.ts";
import { NotFound } from "#platform/refusals.ts";
import { listSignatures } from "./queries.ts";
import { releaseSignature } from "./release.ts";
import { removeSignature } from "./remove.ts";
import { restoreSignature } from "./restore.ts";
import type { RemovalReason } from "./signature.ts";

export type Judgement =
  { verdict: "release" | "restore" } | { verdict: "remove"; reason: RemovalReason };

/**
 * Releases, removes or restores signatures of a campaign that somebody has picked one by one; answers how many
 * were changed, those left out that have moved on meanwhile. Throws `NotFound`, for a signature of another
 * campaign too, and `ProofNeeded` for removals.
 */
export async function judgeSignatures(
  actor: OrganiserActor,
  campaignId: number,
  ids: number[],
  judgement: Judgement,
): Promise<number> {
  const right = "signature.moderate";
  await requireRight(actor, right, campaignId, { sight: right });
  const rows = await listSignatures(ids);
  if (rows.filter((row) => row.campaignId === campaignId).length !== ids.length)
    throw new NotFound();
  const outcomes = await Promise.all(ids.map((id) => judge(actor, id, judgement)));
  return outcomes.filter(Boolean).length;
}

async function judge(actor: OrganiserActor, id: number, judgement: Judgement): Promise<boolean> {
  if (judgement.verdict === "remove")
    return (await removeSignature(actor, id, judgement.reason)) === "removed";
  if (judgement.verdict === "restore") return (await restoreSignature(actor, id)) === "restored";
  return (await releaseSignature(actor, id)) === "released";
}

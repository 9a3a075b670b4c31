import { transact } from "#db/transact.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { consumeLimits } from "#domain/limits/consume.ts";
import { requireProof } from "#domain/sessions/session.ts";
import { TooMany } from "#platform/refusals.ts";
import { mayExport, requireRight } from "./policy.ts";
import { tellOwners } from "./tell-owners.ts";

/** What may be read out with `listExported`: what counted in a campaign at an instant. */
export type Export = { campaignId: number; at: Date };

/**
 * Lets an owner have everything that counts in a campaign; the act itself goes into the history and is told to
 * the owners. Reading takes long, so whoever asked does that afterwards, and elsewhere. Throws `NotFound`,
 * `NotAllowed`, `ProofNeeded`, and `TooMany` after 5 exports in an hour.
 */
export async function exportSignatures(actor: OrganiserActor, campaignId: number): Promise<Export> {
  await transact(async (tx) => {
    await requireRight(tx, actor, campaignId, mayExport);
    requireProof(actor);
    const use = { name: "exportOfOrganiser", key: actor.organiserId } as const;
    const freeAt = await consumeLimits(tx, [use], actor.at);
    if (freeAt) throw new TooMany(Math.ceil((freeAt.getTime() - actor.at.getTime()) / 1000));
    await recordAudit(tx, actor, "signature.export", { campaignId });
    await tellOwners(tx, actor, campaignId);
  });
  return { campaignId, at: actor.at };
}

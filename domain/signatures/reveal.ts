import { transact } from "#db/transact.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { requireRight } from "#domain/memberships/queries.ts";
import { NotFound } from "#platform/refusals.ts";
import { openFields } from "./open-fields.ts";
import { listSignatures } from "./queries.ts";
import type { SealedFields } from "./signature.ts";

/** What a signer gave; undefined once it is forgotten. */
export type Revealed = { id: number; fields: SealedFields | undefined };

/**
 * Opens what a few signers of a campaign gave, for who has to judge them; the history says that it was looked
 * at, by whom, and how many. Throws `NotFound`, for a signature of another campaign too.
 */
export async function revealSignatures(
  actor: OrganiserActor,
  campaignId: number,
  ids: number[],
): Promise<Revealed[]> {
  return transact(async (tx) => {
    const right = "signature.moderate";
    await requireRight(actor, right, campaignId, { db: tx, sight: right });
    const rows = await listSignatures(ids, tx);
    const own = rows.filter((row) => row.campaignId === campaignId);
    if (own.length !== ids.length) throw new NotFound();
    await recordAudit(tx, actor, "signature.reveal", { campaignId }, { signatures: own.length });
    return own.map((row) => ({ id: row.id, fields: openFields(row) }));
  });
}

import { transact } from "#db/transact.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { consumeLimits } from "#domain/limits/consume.ts";
import { requireRight } from "#domain/memberships/queries.ts";
import { NotFound, TooMany } from "#platform/refusals.ts";
import { openFields } from "./open-fields.ts";
import { listSignatures } from "./queries.ts";
import type { SealedFields } from "./signature.ts";

/** A page of a list; whoever wants more exports them, and the owners are told. */
const mostAtOnce = 25;

/** What a signer gave; undefined once it is forgotten. */
export type Revealed = { id: number; fields: SealedFields | undefined };

/**
 * Opens what a few signers of a campaign gave, for who has to judge them; the history says that it was looked
 * at, by whom, and how many. Throws `NotFound`, for a signature of another campaign too, and
 * `TooMany` for more than 25 at once or 60 looks in an hour.
 */
export async function revealSignatures(
  actor: OrganiserActor,
  campaignId: number,
  ids: number[],
): Promise<Revealed[]> {
  return transact(async (tx) => {
    const right = "signature.moderate";
    await requireRight(actor, right, campaignId, { db: tx, sight: right });
    const use = { name: "lookOfOrganiser", key: actor.organiserId } as const;
    const freeAt = ids.length > mostAtOnce ? actor.at : await consumeLimits(tx, [use], actor.at);
    if (freeAt) throw new TooMany(Math.ceil((freeAt.getTime() - actor.at.getTime()) / 1000));
    const rows = await listSignatures(ids, tx);
    const own = rows.filter((row) => row.campaignId === campaignId);
    if (own.length !== ids.length) throw new NotFound();
    await recordAudit(tx, actor, "signature.reveal", { campaignId }, { signatures: own.length });
    return own.map((row) => ({ id: row.id, fields: openFields(row) }));
  });
}

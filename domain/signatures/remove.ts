import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { requireProof } from "#domain/sessions/session.ts";
import { changeSignature } from "./change.ts";
import { mayModerate, requireRight } from "./policy.ts";
import { getSignature } from "./queries.ts";
import { isConfirmed, isRemoved, isWithdrawn, type RemovalReason } from "./signature.ts";

/**
 * Takes a confirmed signature out of the count for a reason whose class is public. Throws `NotFound`,
 * `NotAllowed`, `ProofNeeded`.
 */
export async function removeSignature(
  actor: Actor,
  id: number,
  reason: RemovalReason,
): Promise<"removed" | "already" | "waiting" | "withdrawn"> {
  return transact(async (tx) => {
    const signature = await getSignature(id, tx);
    await requireRight(tx, actor, signature.campaignId, mayModerate);
    requireProof(actor);
    if (!isConfirmed(signature)) return "waiting";
    if (isWithdrawn(signature)) return "withdrawn";
    if (isRemoved(signature)) return "already";
    const change = { removedAt: actor.at, removedReason: reason, restoredAt: null };
    await changeSignature(tx, actor, "signature.remove", signature, change, { reason });
    return "removed";
  });
}

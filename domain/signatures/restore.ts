import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { changeSignature } from "./change.ts";
import { mayModerate, requireRight } from "./policy.ts";
import { getSignature } from "./queries.ts";
import { isRemoved, isWithdrawn } from "./signature.ts";

/** Undoes a removal: the signature counts again unless it is held. Throws `NotFound`, `NotAllowed`. */
export async function restoreSignature(
  actor: Actor,
  id: number,
): Promise<"restored" | "already" | "withdrawn"> {
  return transact(async (tx) => {
    const signature = await getSignature(id, tx);
    await requireRight(tx, actor, signature.campaignId, mayModerate);
    if (!isRemoved(signature)) return "already";
    if (isWithdrawn(signature)) return "withdrawn";
    const detail = { reason: signature.removedReason };
    const change = { restoredAt: actor.at };
    await changeSignature(tx, actor, "signature.restore", signature, change, detail);
    return "restored";
  });
}

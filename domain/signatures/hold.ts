import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { changeSignature } from "./change.ts";
import { mayModerate, requireRight } from "./policy.ts";
import { getSignature } from "./queries.ts";
import { isHeld, isWithdrawn } from "./signature.ts";

/**
 * Holds a signature until a person has looked at it; one that counts is counted no more. Throws
 * `NotFound`, `NotAllowed`.
 */
export async function holdSignature(
  actor: Actor,
  id: number,
): Promise<"held" | "already" | "withdrawn"> {
  return transact(async (tx) => {
    const signature = await getSignature(id, tx);
    await requireRight(tx, actor, signature.campaignId, mayModerate);
    if (isWithdrawn(signature)) return "withdrawn";
    if (isHeld(signature)) return "already";
    const change = { heldAt: actor.at, releasedAt: null };
    await changeSignature(tx, actor, "signature.hold", signature, change);
    return "held";
  });
}

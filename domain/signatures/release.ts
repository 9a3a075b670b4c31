import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { changeSignature } from "./change.ts";
import { mayModerate, requireRight } from "./policy.ts";
import { getSignature } from "./queries.ts";
import { isHeld, isWithdrawn } from "./signature.ts";

/** Lets a held signature go: if it is confirmed, it counts now. Throws `NotFound`, `NotAllowed`. */
export async function releaseSignature(
  actor: Actor,
  id: number,
): Promise<"released" | "already" | "withdrawn"> {
  return transact(async (tx) => {
    const signature = await getSignature(id, tx);
    await requireRight(tx, actor, signature.campaignId, mayModerate);
    if (isWithdrawn(signature)) return "withdrawn";
    if (!isHeld(signature)) return "already";
    const change = { releasedAt: actor.at };
    await changeSignature(tx, actor, "signature.release", signature, change);
    return "released";
  });
}

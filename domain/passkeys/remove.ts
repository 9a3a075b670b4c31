import { and, eq } from "drizzle-orm";
import { passkeys } from "#db/schema/passkeys.ts";
import { transact } from "#db/transact.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { requireProof } from "#domain/sessions/session.ts";

/** Nobody signs in with this passkey of the actor's any more. Throws `ProofNeeded`. */
export async function removePasskey(
  actor: OrganiserActor,
  id: string,
): Promise<"removed" | "unknown"> {
  requireProof(actor);
  const { organiserId } = actor;
  return transact(async (tx) => {
    const removed = await tx
      .delete(passkeys)
      .where(and(eq(passkeys.id, id), eq(passkeys.organiserId, organiserId)))
      .returning({ id: passkeys.id });
    if (removed.length === 0) return "unknown";
    await recordAudit(tx, actor, "passkey.remove", { id: organiserId });
    return "removed";
  });
}

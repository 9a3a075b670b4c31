import { and, eq } from "drizzle-orm";
import { passkeys } from "#db/schema/passkeys.ts";
import { transact } from "#db/transact.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";

/** Gives a passkey of the actor's another name, so that they know it again. */
export async function renamePasskey(
  actor: OrganiserActor,
  id: string,
  name: string,
): Promise<"renamed" | "unknown"> {
  const { organiserId } = actor;
  return transact(async (tx) => {
    const renamed = await tx
      .update(passkeys)
      .set({ name })
      .where(and(eq(passkeys.id, id), eq(passkeys.organiserId, organiserId)))
      .returning({ id: passkeys.id });
    if (renamed.length === 0) return "unknown";
    await recordAudit(tx, actor, "passkey.rename", { id: organiserId });
    return "renamed";
  });
}

import { eq } from "drizzle-orm";
import type { Erasure } from "#db/erasures.ts";
import { signatures } from "#db/schema/signatures.ts";
import type { Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit, type AuditDetail } from "#domain/audit/record.ts";
import { consumeLimits } from "#domain/limits/consume.ts";
import { hashMailbox } from "#domain/outbox/queries.ts";
import { countChange } from "./count.ts";
import { dropTraces } from "./drop-traces.ts";
import { openFields } from "./open-fields.ts";
import { isConfirmed, type Signature } from "./signature.ts";

/**
 * Erases what a signature holds of a person. One that was confirmed goes on counting as it did, and
 * keeps the keyed hash of the address until the campaign's purge, so that nobody counts twice; a
 * waiting one goes altogether. To disown stops mails to the mailbox for 90 days.
 */
export async function eraseSignature(
  tx: Tx,
  actor: Actor,
  act: Erasure["act"],
  signature: Signature,
  detail: AuditDetail | null = null,
): Promise<void> {
  const { id, campaignId } = signature;
  const fields = openFields(signature);
  if (act === "disown" && fields) {
    const key = hashMailbox(fields.email).toString("hex");
    await consumeLimits(tx, [{ name: "mailStopped", key }], actor.at);
  }
  await dropTraces(tx, actor, signature);
  if (isConfirmed(signature)) {
    const nothing = { sealed: null, nameHash: null, forgottenAt: actor.at };
    await tx.update(signatures).set(nothing).where(eq(signatures.id, id));
  } else {
    await tx.delete(signatures).where(eq(signatures.id, id));
    await countChange(tx, signature, undefined, actor.at);
  }
  await recordAudit(tx, actor, `signature.${act}`, { campaignId, id }, detail);
}

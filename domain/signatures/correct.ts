import { eq } from "drizzle-orm";
import { truncateLog } from "#db/erase.ts";
import { signatures } from "#db/schema/signatures.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { readAddress } from "#platform/address.ts";
import { hashPerson } from "./hash-person.ts";
import type { CorrectionInput } from "./input.ts";
import { openFields } from "./open-fields.ts";
import { findSignatureByToken, listMailbox } from "./queries.ts";
import { sealFields } from "./seal-fields.ts";

/** `taken`: the other person of the mailbox has signed under this name. */
export type CorrectOutcome = "corrected" | "taken" | "expired";

/**
 * Corrects name, town and comment through the link of a receipt; what stood there before is erased.
 * Address and country stay what was confirmed and counted.
 */
export async function correctSignature(
  actor: Actor,
  token: string,
  input: CorrectionInput,
): Promise<CorrectOutcome> {
  const outcome = await transact<CorrectOutcome>(async (tx) => {
    const signature = await findSignatureByToken(token, "receipt", actor.at, tx);
    const fields = signature && openFields(signature);
    if (!fields) return "expired";
    const { id, campaignId, addressHash } = signature;
    const { canonical } = readAddress(fields.email)!;
    const { nameHash } = hashPerson(campaignId, canonical, input.name);
    const mailbox = await listMailbox(campaignId, addressHash, tx);
    if (mailbox.some((row) => row.id !== id && row.nameHash?.equals(nameHash))) return "taken";
    const sealed = sealFields(signature, { ...input, email: fields.email });
    await tx.update(signatures).set({ sealed, nameHash }).where(eq(signatures.id, id));
    await recordAudit(tx, actor, "signature.correct", { campaignId, id });
    return "corrected";
  });
  if (outcome === "corrected") await truncateLog();
  return outcome;
}

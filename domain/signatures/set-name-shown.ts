import { eq } from "drizzle-orm";
import { signatures } from "#db/schema/signatures.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { findSignatureByToken } from "./queries.ts";

/** Shows or hides a signer's name in public, through the link of a receipt. */
export async function setNameShown(
  actor: Actor,
  token: string,
  isShown: boolean,
): Promise<"shown" | "hidden" | "expired"> {
  return transact(async (tx) => {
    const signature = await findSignatureByToken(token, "receipt", actor.at, tx);
    if (!signature) return "expired";
    const { id, campaignId } = signature;
    await tx.update(signatures).set({ isNameShown: isShown }).where(eq(signatures.id, id));
    const act = isShown ? "signature.show" : "signature.hide";
    await recordAudit(tx, actor, act, { campaignId, id });
    return isShown ? "shown" : "hidden";
  });
}

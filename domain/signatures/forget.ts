import { eq } from "drizzle-orm";
import { truncateLog } from "#db/erase.ts";
import { signatures } from "#db/schema/signatures.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { getCampaign } from "#domain/campaigns/queries.ts";
import { dropTraces } from "./drop-traces.ts";
import { findSignatureByToken } from "./queries.ts";

export type ForgetOutcome = { status: "forgotten"; slug: string } | { status: "expired" };

/**
 * Erases a signer's personal data; the signature goes on counting as it did. Of the address a keyed
 * hash stays until the campaign's purge, so that nobody counts twice. Every link stops working.
 */
export async function forgetSignature(actor: Actor, token: string): Promise<ForgetOutcome> {
  const outcome = await transact<ForgetOutcome>(async (tx) => {
    const signature = await findSignatureByToken(token, "receipt", actor.at, tx);
    if (!signature) return { status: "expired" };
    const { id, campaignId } = signature;
    await dropTraces(tx, actor, signature);
    const nothing = { sealed: null, nameHash: null, forgottenAt: actor.at };
    await tx.update(signatures).set(nothing).where(eq(signatures.id, id));
    await recordAudit(tx, actor, "signature.forget", { campaignId, id });
    const { slug } = await getCampaign(campaignId, tx);
    return { status: "forgotten", slug };
  });
  if (outcome.status === "forgotten") await truncateLog();
  return outcome;
}

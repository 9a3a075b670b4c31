import { truncateLog } from "#db/erase.ts";
import { recordErasure } from "#db/erasures.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { getCampaign } from "#domain/campaigns/queries.ts";
import { eraseSignature } from "./erase.ts";
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
    recordErasure({ ...signature, act: "forget", at: actor.at });
    await eraseSignature(tx, actor, "forget", signature);
    const { slug } = await getCampaign(signature.campaignId, tx);
    return { status: "forgotten", slug };
  });
  if (outcome.status === "forgotten") await truncateLog();
  return outcome;
}

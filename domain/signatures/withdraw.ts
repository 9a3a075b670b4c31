import { and, eq } from "drizzle-orm";
import { truncateLog } from "#db/erase.ts";
import { recordErasure } from "#db/erasures.ts";
import { signatureTokens } from "#db/schema/signatures.ts";
import { transact, type Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { getCampaign } from "#domain/campaigns/queries.ts";
import { changeSignature } from "./change.ts";
import { eraseSignature } from "./erase.ts";
import { findSignatureByToken } from "./queries.ts";
import { isConfirmed, isWithdrawn, type Signature } from "./signature.ts";

/** `erased`: it was still waiting, so what somebody gave is gone and nobody is mailed for 90 days. */
export type WithdrawOutcome =
  { status: "withdrawn" | "erased"; slug: string } | { status: "expired" };

/**
 * Takes a signature back: one that counts is counted no more; one that waits is erased at once ("this
 * was not me"). A withdraw link does it, a receipt's, and a confirm link's while the signature waits.
 */
export async function withdrawSignature(actor: Actor, token: string): Promise<WithdrawOutcome> {
  const outcome = await transact<WithdrawOutcome>(async (tx) => {
    const signature = await findByAnyLink(tx, token, actor.at);
    if (!signature) return { status: "expired" };
    const { slug } = await getCampaign(signature.campaignId, tx);
    if (!isConfirmed(signature)) {
      recordErasure({ ...signature, act: "disown", at: actor.at });
      await eraseSignature(tx, actor, "disown", signature);
      return { status: "erased", slug };
    }
    if (!isWithdrawn(signature)) await takeBack(tx, actor, signature);
    return { status: "withdrawn", slug };
  });
  if (outcome.status === "erased") await truncateLog();
  return outcome;
}

/** The link of a confirmation serves "this was not me", so it serves no more once it has been used. */
async function findByAnyLink(tx: Tx, token: string, at: Date): Promise<Signature | undefined> {
  const waiting = await findSignatureByToken(token, "confirm", at, tx);
  if (waiting) return isConfirmed(waiting) ? undefined : waiting;
  return (
    (await findSignatureByToken(token, "withdraw", at, tx)) ??
    (await findSignatureByToken(token, "receipt", at, tx))
  );
}

async function takeBack(tx: Tx, actor: Actor, signature: Signature): Promise<void> {
  await changeSignature(tx, actor, "signature.withdraw", signature, { withdrawnAt: actor.at });
  const ofSignature = eq(signatureTokens.signatureId, signature.id);
  await tx.delete(signatureTokens).where(and(ofSignature, eq(signatureTokens.purpose, "confirm")));
}

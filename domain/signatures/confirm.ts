import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { getCampaign } from "#domain/campaigns/queries.ts";
import { enqueueMail } from "#domain/outbox/enqueue.ts";
import { changeSignature } from "./change.ts";
import { findSignatureByToken } from "./queries.ts";
import { dayMilliseconds, isConfirmed, isExpired, linkDays, stateOf } from "./signature.ts";

/**
 * `expired` for an unknown, a used-up and an old link alike; `changed` when the signature is not the
 * one that was looked at any more, because it was signed anew meanwhile.
 */
export type ConfirmOutcome =
  { status: "confirmed" | "held"; slug: string } | { status: "changed" } | { status: "expired" };

/**
 * Confirms a waiting signature, so that it counts unless it is held, and mails the receipt. Confirming
 * twice changes nothing. `seenAt` is the `signedAt` of what the page showed, in milliseconds.
 */
export async function confirmSignature(
  actor: Actor,
  token: string,
  seenAt?: number,
): Promise<ConfirmOutcome> {
  return transact(async (tx) => {
    const signature = await findSignatureByToken(token, "confirm", actor.at, tx);
    if (!signature?.sealed) return { status: "expired" };
    const campaign = await getCampaign(signature.campaignId, tx);
    const { id, slug } = campaign;
    if (isConfirmed(signature)) return { status: outcomeOf(stateOf(signature)), slug };
    if (isExpired(signature, campaign, actor.at)) return { status: "expired" };
    if (seenAt !== undefined && seenAt !== signature.signedAt.getTime())
      return { status: "changed" };

    const change = { confirmedAt: actor.at };
    const after = await changeSignature(tx, actor, "signature.confirm", signature, change);
    await enqueueMail(tx, actor, {
      kind: "receipt",
      campaignId: id,
      locale: signature.locale,
      mailboxHash: signature.addressHash,
      items: [{ about: String(signature.id) }],
      expiresAt: new Date(actor.at.getTime() + linkDays * dayMilliseconds),
    });
    return { status: outcomeOf(stateOf(after)), slug };
  });
}

function outcomeOf(state: ReturnType<typeof stateOf>): "confirmed" | "held" {
  return state === "held" ? "held" : "confirmed";
}

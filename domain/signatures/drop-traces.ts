import { and, eq } from "drizzle-orm";
import { outbox } from "#db/schema/machinery.ts";
import { signatureTokens } from "#db/schema/signatures.ts";
import type { Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { enqueueMail } from "#domain/outbox/enqueue.ts";
import { listPendingMails, openMail } from "#domain/outbox/queries.ts";
import type { Signature } from "./signature.ts";

/**
 * Erases what hangs on a signature whose data go: its links, and its mails, sent or not. A mail that
 * is also about the other person of the mailbox is stored anew for that person alone.
 */
export async function dropTraces(tx: Tx, actor: Actor, signature: Signature): Promise<void> {
  const { id, campaignId, addressHash: mailboxHash } = signature;
  await tx.delete(signatureTokens).where(eq(signatureTokens.signatureId, id));
  const pending = await listPendingMails(mailboxHash, tx);
  const ofCampaign = and(eq(outbox.mailboxHash, mailboxHash), eq(outbox.campaignId, campaignId));
  await tx.delete(outbox).where(ofCampaign);
  for (const row of pending.filter((mail) => mail.campaignId === campaignId)) {
    const { items, expiresAt } = openMail(row);
    const others = items.filter(({ about }) => about !== String(id));
    if (others.length === 0) continue;
    const mail = { kind: row.kind, campaignId, locale: row.locale, mailboxHash, items: others };
    await enqueueMail(tx, actor, { ...mail, expiresAt: new Date(expiresAt) });
  }
}

import { eq } from "drizzle-orm";
import { outbox } from "#db/schema/machinery.ts";
import { transact, type Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { isMailPaused } from "#domain/alarms/queries.ts";
import { consumeLimits } from "#domain/limits/consume.ts";
import { findLimitEnd } from "#domain/limits/queries.ts";
import type { Letter } from "#platform/letter.ts";
import { describeError, log } from "#platform/log.ts";
import { isCapped, nextTry, type MailWriters, type OutboxRow } from "./outbox.ts";
import { hashMailbox, listDueMails, openMail } from "./queries.ts";
import { sealMail } from "./seal-mail.ts";
import { settleMail } from "./settle.ts";

/** A mail that is ours to send. `attempts` counts this one. */
export type ClaimedMail = { id: number; to: string; letter: Letter; attempts: number };

/** A claim whose holder vanished without a word is taken over after this. */
const claimMilliseconds = 10 * 60_000;

/**
 * Takes up to `limit` mails that are due, writes them and holds them against other claims. Here the
 * caps apply: a capped mail waits. What may not be sent any more is settled instead. While mail is paused
 * only urgent ones are taken.
 */
export async function claimDueMails(
  actor: Actor,
  writers: MailWriters,
  limit: number,
): Promise<ClaimedMail[]> {
  return transact(async (tx) => {
    const claimed: ClaimedMail[] = [];
    for (const row of await listDueMails(actor.at, limit, await isMailPaused(tx), tx)) {
      const mail = await claimOne(tx, row, writers, actor.at);
      if (mail) claimed.push(mail);
    }
    return claimed;
  });
}

/** One mail that cannot be written must not keep the others from being sent. */
async function claimOne(
  tx: Tx,
  row: OutboxRow,
  writers: MailWriters,
  at: Date,
): Promise<ClaimedMail | undefined> {
  try {
    return await claim(tx, row, writers, at);
  } catch (error) {
    log("error", "mail", describeError(error));
    const attempts = row.attempts + 1;
    const dueAt = nextTry(attempts, at);
    if (!dueAt) return void (await settleMail(tx, row.id, "failed", at));
    await tx.update(outbox).set({ attempts, dueAt }).where(eq(outbox.id, row.id));
    return undefined;
  }
}

async function claim(
  tx: Tx,
  row: OutboxRow,
  writers: MailWriters,
  at: Date,
): Promise<ClaimedMail | undefined> {
  const { id, kind, campaignId, locale } = row;
  const payload = openMail(row);
  // Who vanished before that has sent nothing: such a try does not count.
  const isUnsure = row.claimedAt !== null && payload.isHandedOver === true;
  if (payload.expiresAt <= at.getTime()) return void (await settleMail(tx, id, "expired", at));
  if (isUnsure && payload.isResend) return void (await settleMail(tx, id, "failed", at));
  const { items } = payload;
  const { about, to = await writers.findAddress?.(tx, about) } = items.at(-1)!;
  if (to === undefined) return void (await settleMail(tx, id, "expired", at));
  if (!(await mayGoNow(tx, row, to, payload.expiresAt, at))) return undefined;
  const letter = await writers[kind](tx, { id, kind, campaignId, locale, items }, at);
  if (!letter) return void (await settleMail(tx, id, "expired", at));
  const attempts = row.attempts + 1;
  const held = { claimedAt: at, attempts, dueAt: new Date(at.getTime() + claimMilliseconds) };
  const isResend = payload.isResend || isUnsure;
  const stored = sealMail(row, { ...payload, isResend, isHandedOver: false });
  await tx
    .update(outbox)
    .set({ ...held, ...stored })
    .where(eq(outbox.id, id));
  return { id, to, letter, attempts };
}

/** Uses up the caps, once for each mail; a mail that is capped waits, or ends if it would wait too long. */
async function mayGoNow(
  tx: Tx,
  row: OutboxRow,
  to: string,
  expiresAt: number,
  at: Date,
): Promise<boolean> {
  if (!isCapped(row.kind) || row.attempts > 0) return true;
  const mailbox = hashMailbox(to).toString("hex");
  const stoppedUntil = await findLimitEnd({ name: "mailStopped", key: mailbox }, at, tx);
  const uses = [
    { name: "mailToMailbox", key: mailbox },
    { name: "mailOfCampaign", key: `${mailbox} ${row.campaignId}` },
    { name: "mailOfDay", key: mailbox },
  ] as const;
  const dueAt = stoppedUntil ?? (await consumeLimits(tx, uses, at));
  if (!dueAt) return true;
  if (dueAt.getTime() >= expiresAt) await settleMail(tx, row.id, "expired", at);
  else await tx.update(outbox).set({ dueAt }).where(eq(outbox.id, row.id));
  return false;
}

import { eq } from "drizzle-orm";
import { outbox } from "#db/schema/machinery.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { isMailPaused } from "#domain/alarms/queries.ts";
import { shortKeyedHash } from "#platform/keys.ts";
import { describeError, log } from "#platform/log.ts";
import { MailFailure } from "#platform/mail-server.ts";
import { sendMail } from "#platform/mail.ts";
import { claimDueMails, type ClaimedMail } from "./claim-due.ts";
import { handOverMail } from "./hand-over.ts";
import { nextTry, type MailWriters } from "./outbox.ts";
import { listDueMails } from "./queries.ts";
import { settleMail } from "./settle.ts";

/** So many go out side by side; twice a second makes the 10 a second of `safety.md`. */
const mailsPerRound = 5;

/**
 * Sends the mails that have been due the longest, five at most, each in a try of its own; answers how
 * many were tried. A mail is settled once it is sent or given up, and tried again later otherwise.
 */
export async function sendDueMails(actor: Actor, writers: MailWriters): Promise<number> {
  if ((await listDueMails(actor.at, 1, await isMailPaused())).length === 0) return 0;
  const claimed = await claimDueMails(actor, writers, mailsPerRound);
  await Promise.all(claimed.map((mail) => send(mail, actor.at).catch(report)));
  return claimed.length;
}

/** A mail that went out counts for the rate even when nothing can be stored about it: its claim holds it. */
function report(error: unknown): void {
  log("error", "mail", describeError(error));
}

async function send({ id, to, letter, attempts }: ClaimedMail, at: Date): Promise<void> {
  try {
    const mail = { ...letter, to, reference: referenceOf(id) };
    await sendMail(mail, () => handOverMail(id, attempts));
  } catch (error) {
    if (!(error instanceof MailFailure)) throw error;
    return putOff(id, error, nextTry(attempts, at), at);
  }
  await transact((tx) => settleMail(tx, id, "sent", at));
}

/** The same for each try of a mail, so that a second copy can be told; says nothing of how many there are. */
function referenceOf(id: number): string {
  return shortKeyedHash("mailbox", `mail ${id}`).toString("hex");
}

async function putOff(
  id: number,
  { isFinal, isUnsure }: MailFailure,
  dueAt: Date | undefined,
  at: Date,
): Promise<void> {
  await transact(async (tx) => {
    if (isFinal) return settleMail(tx, id, "refused", at);
    if (!dueAt) return settleMail(tx, id, "failed", at);
    // A claim that stays says that the mail may have gone out.
    const rest = isUnsure ? { dueAt } : { dueAt, claimedAt: null };
    await tx.update(outbox).set(rest).where(eq(outbox.id, id));
  });
}

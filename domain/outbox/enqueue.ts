import { eq } from "drizzle-orm";
import { placeholder, placeholderToSet } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { outbox } from "#db/schema/machinery.ts";
import type { Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import type { Locale } from "#platform/locales.ts";
import { wakeWorker } from "#platform/wake.ts";
import { isUrgent, type MailItem, type MailKind, type OutboxRow } from "./outbox.ts";
import { hashMailbox, listPendingMails, openMail } from "./queries.ts";
import { sealMail } from "./seal-mail.ts";

export type NewMail = {
  kind: MailKind;
  campaignId: number | null;
  locale: Locale;
  /** One item, or several to the same mailbox. Items without an address are about signatures. */
  items: MailItem[];
  /** The hash of the mailbox within the campaign, by which mails merge; needed where items have no address. */
  mailboxHash?: Buffer;
  /** When it is of no use any more, because its links have expired. */
  expiresAt: Date;
};

const insertMail = prepared((db) =>
  db
    .insert(outbox)
    .values({
      kind: placeholder("kind"),
      isUrgent: placeholder("isUrgent"),
      campaignId: placeholder("campaignId"),
      mailboxHash: placeholder("mailboxHash"),
      locale: placeholder("locale"),
      sealed: placeholder("sealed"),
      payload: placeholder("payload"),
      createdAt: placeholder("at"),
      dueAt: placeholder("at"),
    })
    .prepare(),
);
const updateMail = prepared((db) =>
  db
    .update(outbox)
    .set({
      locale: placeholderToSet("locale"),
      sealed: placeholderToSet("sealed"),
      payload: placeholderToSet("payload"),
    })
    .where(eq(outbox.id, placeholder("id")))
    .prepare(),
);

/**
 * Stores a mail in the transaction of the act that causes it; the worker sends it. It merges with one
 * of the same kind, mailbox and campaign that nobody has begun to send. A demo actor mails nobody.
 */
export async function enqueueMail(tx: Tx, actor: Actor, mail: NewMail): Promise<void> {
  if (actor.kind === "demo") return;
  const mailboxHash = mail.mailboxHash ?? hashMailbox(mail.items[0]!.to!);
  const pending = await listPendingMails(mailboxHash, tx);
  const waiting = pending.find((row) => mayMerge(row, mail));
  if (waiting) await merge(tx, waiting, mail);
  else await insert(tx, actor, mailboxHash, mail);
  wakeWorker();
}

function mayMerge(row: OutboxRow, { kind, campaignId }: NewMail): boolean {
  return (
    row.kind === kind &&
    row.campaignId === campaignId &&
    row.claimedAt === null &&
    row.attempts === 0
  );
}

async function merge(tx: Tx, row: OutboxRow, mail: NewMail): Promise<void> {
  const payload = openMail(row);
  const about = new Set(mail.items.map((item) => item.about));
  const items = [...payload.items.filter((item) => !about.has(item.about)), ...mail.items];
  const expiresAt = Math.max(payload.expiresAt, mail.expiresAt.getTime());
  const stored = sealMail(row, { ...payload, items, expiresAt });
  await updateMail(tx).execute({ id: row.id, locale: mail.locale, ...stored });
}

async function insert(tx: Tx, { at }: Actor, mailboxHash: Buffer, mail: NewMail): Promise<void> {
  const { kind, campaignId, locale, items } = mail;
  const payload = { items, expiresAt: mail.expiresAt.getTime(), isResend: false };
  const stored = sealMail({ mailboxHash }, payload);
  const row = { kind, isUrgent: isUrgent(kind), campaignId, mailboxHash, locale, ...stored, at };
  await insertMail(tx).execute(row);
}

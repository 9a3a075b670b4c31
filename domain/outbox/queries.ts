import { and, asc, eq, isNull, lte } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { outbox } from "#db/schema/machinery.ts";
import { readAddress } from "#platform/address.ts";
import { keyedHash } from "#platform/keys.ts";
import { listStoredMails, type StoredMail } from "#platform/mail-folder.ts";
import { open } from "#platform/seal.ts";
import type { MailPayload, OutboxRow } from "./outbox.ts";

const selectDue = prepared((db) =>
  db
    .select()
    .from(outbox)
    .where(and(isNull(outbox.settledAt), lte(outbox.dueAt, placeholder("at"))))
    .orderBy(asc(outbox.dueAt))
    .limit(placeholder("limit"))
    .prepare(),
);
const selectPending = prepared((db) =>
  db
    .select()
    .from(outbox)
    .where(and(eq(outbox.mailboxHash, placeholder("mailboxHash")), isNull(outbox.settledAt)))
    .prepare(),
);

/** What stands for a mailbox in outbox and limits: the same for every spelling of its address. */
export function hashMailbox(address: string): Buffer {
  const mailbox = readAddress(address);
  if (!mailbox) throw new Error("not a mail address");
  return keyedHash("mailbox", mailbox.canonical);
}

/** Mails to be sent by an instant, the longest due first. */
export async function listDueMails(
  at: Date,
  limit: number,
  db: Db = reader(),
): Promise<OutboxRow[]> {
  return selectDue(db).execute({ at: at.getTime(), limit });
}

/** All mails to a mailbox that are not settled. */
export async function listPendingMails(
  mailboxHash: Buffer,
  db: Db = reader(),
): Promise<OutboxRow[]> {
  return selectPending(db).execute({ mailboxHash });
}

/** Opens what is sealed in a mail. Throws when it was changed, moved, or erased. */
export function openMail({ mailboxHash, sealed }: OutboxRow): MailPayload {
  if (!sealed) throw new Error("the mail is settled and its payload erased");
  return JSON.parse(open(sealed, `mail ${mailboxHash.toString("hex")}`)) as MailPayload;
}

/** What lies in the outbox folder because there is no mail server, the newest first. */
export async function listOutboxMails(): Promise<StoredMail[]> {
  return listStoredMails();
}

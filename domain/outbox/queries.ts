import { and, asc, count, desc, eq, gt, isNull, lte, ne } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { outbox, type MailPayload } from "#db/schema/machinery.ts";
import { readAddress } from "#platform/address.ts";
import { shortKeyedHash } from "#platform/keys.ts";
import { listStoredMails, type StoredMail } from "#platform/mail-folder.ts";
import { open } from "#platform/seal.ts";
import type { OutboxRow } from "./outbox.ts";

const selectDue = prepared((db) =>
  db
    .select()
    .from(outbox)
    .where(
      and(
        isNull(outbox.settledAt),
        eq(outbox.isUrgent, placeholder("isUrgent")),
        lte(outbox.dueAt, placeholder("at")),
      ),
    )
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
/** Written as the index `outbox_tried` has it, or SQLite would not use that. */
const wasTried = ne(outbox.outcome, "expired").inlineParams();
const selectTried = prepared((db) =>
  db
    .select({ outcome: outbox.outcome })
    .from(outbox)
    .where(and(wasTried, gt(outbox.settledAt, placeholder("since"))))
    .orderBy(desc(outbox.settledAt))
    .limit(placeholder("among"))
    .prepare(),
);
const selectSent = prepared((db) =>
  db
    .select({ campaignId: outbox.campaignId, mails: count() })
    .from(outbox)
    .where(
      and(
        wasTried,
        gt(outbox.settledAt, placeholder("after")),
        lte(outbox.settledAt, placeholder("until")),
        eq(outbox.kind, "confirm"),
        eq(outbox.outcome, "sent"),
      ),
    )
    .groupBy(outbox.campaignId)
    .prepare(),
);
/** Counting more would hold up requests. */
const mostCounted = 100_000;
const countWaiting = prepared((db) => {
  const waiting = db
    .select({ dueAt: outbox.dueAt })
    .from(outbox)
    .where(isNull(outbox.settledAt))
    .limit(mostCounted)
    .as("waiting");
  return db.select({ mails: count() }).from(waiting).prepare();
});
const selectFirstDue = prepared((db) =>
  db
    .select({ dueAt: outbox.dueAt })
    .from(outbox)
    .where(and(isNull(outbox.settledAt), eq(outbox.isUrgent, placeholder("isUrgent"))))
    .orderBy(asc(outbox.dueAt))
    .limit(1)
    .prepare(),
);

/** What stands for a mailbox in outbox and limits: the same for every spelling of its address. */
export function hashMailbox(address: string): Buffer {
  const mailbox = readAddress(address);
  if (!mailbox) throw new Error("not a mail address");
  return shortKeyedHash("mailbox", mailbox.canonical);
}

/** Mails to be sent by an instant, urgent ones first and alone while mail is paused, then the longest due. */
export async function listDueMails(
  at: Date,
  limit: number,
  isPaused: boolean,
  db: Db = reader(),
): Promise<OutboxRow[]> {
  const due = { at: at.getTime(), limit };
  const urgent = await selectDue(db).execute({ ...due, isUrgent: 1 });
  if (isPaused || urgent.length === limit) return urgent;
  const rest = { ...due, limit: limit - urgent.length, isUrgent: 0 };
  return [...urgent, ...(await selectDue(db).execute(rest))];
}

/** How many of the last mails that were tried were refused for good; looks at `among` of them, after `since`. */
export async function countRefused(since: Date, among: number, db: Db = reader()): Promise<number> {
  const tried = await selectTried(db).execute({ since: since.getTime(), among });
  return tried.filter(({ outcome }) => outcome === "refused").length;
}

/** How many mails with a link to confirm went out after an instant and until another, by campaign. */
export async function countConfirmMails(
  after: Date,
  until: Date,
  db: Db = reader(),
): Promise<Map<number, number>> {
  const span = { after: after.getTime(), until: until.getTime() };
  const rows = await selectSent(db).execute(span);
  return new Map(rows.map(({ campaignId, mails }) => [campaignId!, mails]));
}

/** How many mails wait, counted up to 100,000, and for how many milliseconds the first of them has been due. */
export async function getBacklog(
  at: Date,
  db: Db = reader(),
): Promise<{ waiting: number; overdueMilliseconds: number }> {
  const [counted] = await countWaiting(db).execute();
  const urgent = await selectFirstDue(db).execute({ isUrgent: 1 });
  const rest = await selectFirstDue(db).execute({ isUrgent: 0 });
  const overdue = [...urgent, ...rest].map(({ dueAt }) => at.getTime() - dueAt.getTime());
  return { waiting: counted!.mails, overdueMilliseconds: Math.max(0, ...overdue) };
}

/** All mails to a mailbox that are not settled. */
export async function listPendingMails(
  mailboxHash: Buffer,
  db: Db = reader(),
): Promise<OutboxRow[]> {
  return selectPending(db).execute({ mailboxHash });
}

/** What a mail is about. Throws when what is sealed in it was changed or moved, and when it is erased. */
export function openMail({ mailboxHash, sealed, payload }: OutboxRow): MailPayload {
  if (payload) return payload;
  if (!sealed) throw new Error("the mail is settled and its payload erased");
  return JSON.parse(open(sealed, `mail ${mailboxHash.toString("hex")}`)) as MailPayload;
}

/** What lies in the outbox folder because there is no mail server, the newest first. */
export async function listOutboxMails(): Promise<StoredMail[]> {
  return listStoredMails();
}

import type { MailPayload, outbox } from "#db/schema/machinery.ts";
import type { Tx } from "#db/transact.ts";
import type { Letter } from "#platform/letter.ts";
import type { Locale } from "#platform/locales.ts";

export type OutboxRow = typeof outbox.$inferSelect;
export type MailKind = OutboxRow["kind"];

export type MailItem = MailPayload["items"][number];

/** A mail that is to be written now. */
export type DueMail = {
  id: number;
  kind: MailKind;
  campaignId: number | null;
  locale: Locale;
  items: MailItem[];
};

/**
 * Writes the mails of a kind, in the transaction that claims them, so that links can be minted: only
 * their hashes are stored then. Awaits nothing but `tx`. Answers undefined when there is nothing left to say.
 */
export type MailWriter = (tx: Tx, mail: DueMail, at: Date) => Promise<Letter | undefined>;
export type MailWriters = Record<MailKind, MailWriter> & {
  /** The address of a signature by its id, for mails that hold none; undefined once it is erased. */
  findAddress?: (tx: Tx, about: string) => Promise<string | undefined>;
};

/** Kinds that somebody else's post can cause: the caps count these. */
const cappedKinds: readonly MailKind[] = ["confirm", "duplicate", "full"];

/** Kinds without which organisers cannot look after a queue of a million, or one that is paused. */
const urgentKinds: readonly MailKind[] = ["sign-in", "proof-code", "change-email", "alarm"];

/** Minutes to wait after each failed try; after the last the mail is given up, four days on. */
const patienceMinutes = [1 / 6, 1 / 2, 2, 10, 30, 60, 180, 360, 720, 1440, 1440, 1440];

export function isCapped(kind: MailKind): boolean {
  return cappedKinds.includes(kind);
}

/** True for a mail that overtakes all others, and goes out while mail is paused. */
export function isUrgent(kind: MailKind): boolean {
  return urgentKinds.includes(kind);
}

/** When a mail is tried again that has been tried so often; undefined when it is given up. */
export function nextTry(attempts: number, at: Date): Date | undefined {
  const minutes = patienceMinutes[attempts - 1];
  return minutes === undefined ? undefined : new Date(at.getTime() + minutes * 60_000);
}

import { isNull } from "drizzle-orm";
import { reader } from "#db/connection.ts";
import { outbox } from "#db/schema/machinery.ts";
import { hashMailbox } from "./campaign.ts";
import { acknowledged } from "./ledger.ts";
import { expectNone } from "./report.ts";
import type { Stage } from "./stage.ts";

type Row = typeof outbox.$inferSelect;
type Mailbox = { rows: Row[]; copies: number[] };

/**
 * At least once and at most twice: whoever was acknowledged has mails, none was given up, each that
 * was sent has been seen, and none more than twice. Mails that still wait are not lost: at ten a
 * second a flood leaves many.
 */
export async function judgeMails({ campaign, ledger, sink, report }: Stage): Promise<void> {
  const rows = await reader().select().from(outbox);
  const deliveries = [...sink.deliveries.values()];
  const mailboxes = new Map<string, Mailbox>();
  const mailboxOf = (hash: Buffer) => {
    const key = hash.toString("hex");
    const known = mailboxes.get(key) ?? { rows: [], copies: [] };
    mailboxes.set(key, known);
    return known;
  };
  const mailboxOfAddress = (email: string) => mailboxOf(hashMailbox(campaign.id, email));
  for (const row of rows) mailboxOf(row.mailboxHash).rows.push(row);
  for (const { to, copies } of deliveries) mailboxOfAddress(to).copies.push(copies);

  const mailless = acknowledged(ledger).filter(
    ({ person }) => mailboxOfAddress(person.email).rows.length === 0,
  );
  const unseen = [...mailboxes.entries()].filter(([, mailbox]) => hasUnseen(mailbox));
  const tooOften = deliveries.filter(({ copies }) => copies > 2);
  const givenUp = rows.filter(({ outcome }) => outcome === "failed" || outcome === "expired");
  expectNone(
    report,
    "acknowledged without a mail",
    mailless.map(({ person }) => person.email),
  );
  expectNone(
    report,
    "mailboxes lack a mail that counts as sent",
    unseen.map(([key]) => key),
  );
  expectNone(
    report,
    "mails seen more than twice",
    tooOften.map(({ to }) => to),
  );
  expectNone(
    report,
    "mails given up",
    givenUp.map(({ id, kind, outcome }) => `${kind} ${id} ${outcome}`),
  );
  const seen = (copies: number) =>
    deliveries.filter((delivery) => delivery.copies === copies).length;
  const waiting = rows.filter(({ settledAt }) => settledAt === null).length;
  report.figures.push(`mails: ${seen(1)} seen once, ${seen(2)} twice, ${waiting} still waiting`);
}

/** The mails that nobody has settled. */
export async function listUnsettled(): Promise<Row[]> {
  return reader().select().from(outbox).where(isNull(outbox.settledAt));
}

function hasUnseen({ rows, copies }: Mailbox): boolean {
  return copies.length < rows.filter(({ outcome }) => outcome === "sent").length;
}

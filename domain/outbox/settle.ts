import { eq } from "drizzle-orm";
import { placeholder, placeholderToSet } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { outbox } from "#db/schema/machinery.ts";
import type { Tx } from "#db/transact.ts";
import { count } from "#platform/metrics.ts";

/** `refused`: the mailbox will never take it. `failed`: given up. `expired`: it was not tried, or of no use any more. */
export type MailOutcome = "sent" | "refused" | "failed" | "expired";

const settle = prepared((db) =>
  db
    .update(outbox)
    .set({
      settledAt: placeholderToSet("at"),
      outcome: placeholderToSet("outcome"),
      sealed: null,
      payload: null,
    })
    .where(eq(outbox.id, placeholder("id")))
    .prepare(),
);

/** Ends a mail's life and erases its payload. */
export async function settleMail(
  tx: Tx,
  id: number,
  outcome: MailOutcome,
  at: Date,
): Promise<void> {
  await settle(tx).execute({ id, outcome, at });
  count("mails", outcome);
}

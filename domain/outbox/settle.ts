import { eq } from "drizzle-orm";
import { placeholder, placeholderToSet } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { outbox } from "#db/schema/machinery.ts";
import type { Tx } from "#db/transact.ts";

export type MailOutcome = "sent" | "failed" | "expired";

const settle = prepared((db) =>
  db
    .update(outbox)
    .set({
      settledAt: placeholderToSet("at"),
      outcome: placeholderToSet("outcome"),
      sealed: null,
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
}

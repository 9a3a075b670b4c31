import { and, eq, isNull } from "drizzle-orm";
import { outbox } from "#db/schema/machinery.ts";
import { transact } from "#db/transact.ts";
import { openMail } from "./queries.ts";
import { sealMail } from "./seal-mail.ts";

/**
 * Puts on record that the content of a claimed mail is handed over now, in its own commit, so that after a
 * crash nobody takes it for unsent. Throws when the claim is not ours any more; the mail must not go out then.
 */
export async function handOverMail(id: number, attempts: number): Promise<void> {
  await transact(async (tx) => {
    const isOurs = and(eq(outbox.id, id), eq(outbox.attempts, attempts), isNull(outbox.settledAt));
    const [row] = await tx.select().from(outbox).where(isOurs);
    if (!row) throw new Error("the claim has run out");
    const stored = sealMail(row, { ...openMail(row), isHandedOver: true });
    await tx.update(outbox).set(stored).where(eq(outbox.id, id));
  });
}

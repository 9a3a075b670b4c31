import { and, isNotNull, isNull } from "drizzle-orm";
import { outbox } from "#db/schema/machinery.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";

/** Makes mails due at once that a worker which is gone had begun to send. Call it before a worker starts. */
export async function resumeMails(actor: Actor): Promise<number> {
  return transact(async (tx) => {
    const isBegun = and(isNull(outbox.settledAt), isNotNull(outbox.claimedAt));
    const begun = tx.update(outbox).set({ dueAt: actor.at }).where(isBegun);
    return (await begun.returning({ id: outbox.id })).length;
  });
}

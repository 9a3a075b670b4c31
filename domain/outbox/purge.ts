import { lte } from "drizzle-orm";
import { outbox } from "#db/schema/machinery.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";

const keepMilliseconds = 24 * 3_600_000;

/** Lets go of mails that were settled a day ago; answers how many. */
export async function purgeOutbox(actor: Actor): Promise<number> {
  const before = new Date(actor.at.getTime() - keepMilliseconds);
  return transact(async (tx) => {
    const settled = tx.delete(outbox).where(lte(outbox.settledAt, before));
    return (await settled.returning({ id: outbox.id })).length;
  });
}

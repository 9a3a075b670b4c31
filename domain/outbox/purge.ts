import { inArray, lte } from "drizzle-orm";
import { outbox } from "#db/schema/machinery.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";

const keepMilliseconds = 24 * 3_600_000;

/** A viral day leaves 864,000 settled mails: in one piece they would keep every signature waiting. */
const mailsPerPiece = 1000;

/** Lets go of mails that were settled a day ago, in pieces between which others write; answers how many. */
export async function purgeOutbox(actor: Actor): Promise<number> {
  const before = new Date(actor.at.getTime() - keepMilliseconds);
  for (let purged = 0; ;) {
    const gone = await purgePiece(before);
    purged += gone;
    if (gone < mailsPerPiece) return purged;
  }
}

async function purgePiece(before: Date): Promise<number> {
  return transact(async (tx) => {
    const settled = tx
      .select({ id: outbox.id })
      .from(outbox)
      .where(lte(outbox.settledAt, before))
      .limit(mailsPerPiece);
    const purged = tx.delete(outbox).where(inArray(outbox.id, settled));
    return (await purged.returning({ id: outbox.id })).length;
  });
}

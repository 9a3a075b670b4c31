import { eq } from "drizzle-orm";
import { placeholder, storedPlaceholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { signatures } from "#db/schema/signatures.ts";
import type { Tx } from "#db/transact.ts";
import { countChange } from "./count.ts";
import type { Instants, Signature } from "./signature.ts";

export type Change = Partial<Instants & Pick<Signature, "removedReason">>;

const updateInstants = prepared((db) =>
  db
    .update(signatures)
    .set({
      confirmedAt: storedPlaceholder("confirmedAt"),
      heldAt: storedPlaceholder("heldAt"),
      releasedAt: storedPlaceholder("releasedAt"),
      withdrawnAt: storedPlaceholder("withdrawnAt"),
      removedAt: storedPlaceholder("removedAt"),
      removedReason: storedPlaceholder("removedReason"),
      restoredAt: storedPlaceholder("restoredAt"),
    })
    .where(eq(signatures.id, placeholder("id")))
    .prepare(),
);

/** Writes instants into a signature and books what follows from them; who did it is the caller's to record. */
export async function setInstants(
  tx: Tx,
  before: Signature,
  change: Change,
  at: Date,
): Promise<Signature> {
  const after = { ...before, ...change };
  await updateInstants(tx).execute({
    id: after.id,
    confirmedAt: stored(after.confirmedAt),
    heldAt: stored(after.heldAt),
    releasedAt: stored(after.releasedAt),
    withdrawnAt: stored(after.withdrawnAt),
    removedAt: stored(after.removedAt),
    removedReason: after.removedReason,
    restoredAt: stored(after.restoredAt),
  });
  await countChange(tx, before, after, at);
  return after;
}

function stored(instant: Date | null): number | null {
  return instant && instant.getTime();
}

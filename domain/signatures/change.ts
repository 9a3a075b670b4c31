import { eq } from "drizzle-orm";
import { placeholder, storedPlaceholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { signatures } from "#db/schema/signatures.ts";
import type { Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit, type AuditDetail } from "#domain/audit/record.ts";
import { countChange } from "./count.ts";
import type { Instants, Signature } from "./signature.ts";

export type Change = Partial<Instants & Pick<Signature, "removedReason">>;
export type Act =
  | "signature.confirm"
  | "signature.withdraw"
  | "signature.hold"
  | "signature.release"
  | "signature.remove"
  | "signature.restore";

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

/** Writes instants into a signature, books what follows from them, and records who did it. */
export async function changeSignature(
  tx: Tx,
  actor: Actor,
  act: Act,
  before: Signature,
  change: Change,
  detail: AuditDetail | null = null,
): Promise<Signature> {
  const after = { ...before, ...change };
  const { id, campaignId } = after;
  await updateInstants(tx).execute({
    id,
    confirmedAt: stored(after.confirmedAt),
    heldAt: stored(after.heldAt),
    releasedAt: stored(after.releasedAt),
    withdrawnAt: stored(after.withdrawnAt),
    removedAt: stored(after.removedAt),
    removedReason: after.removedReason,
    restoredAt: stored(after.restoredAt),
  });
  await countChange(tx, before, after, actor.at);
  await recordAudit(tx, actor, act, { campaignId, id }, detail);
  return after;
}

function stored(instant: Date | null): number | null {
  return instant && instant.getTime();
}

import { and, asc, inArray, isNull, lte } from "drizzle-orm";
import { truncateLog } from "#db/erase.ts";
import { signatures, signatureTokens } from "#db/schema/signatures.ts";
import { transact, type Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { countChange } from "./count.ts";
import { dayMilliseconds, waitingDays } from "./signature.ts";

const rowsPerBatch = 500;

/**
 * Erases the signatures that have been waiting for 8 days, in batches, so that it may be cut off and
 * begun again at any point; answers how many.
 */
export async function expireSignatures(actor: Actor): Promise<number> {
  let expired = 0;
  for (;;) {
    const batch = await transact((tx) => expireBatch(tx, actor));
    expired += batch;
    if (batch < rowsPerBatch) break;
  }
  // Every night, in case a long read was in the way when somebody was forgotten.
  await truncateLog();
  return expired;
}

async function expireBatch(tx: Tx, actor: Actor): Promise<number> {
  const before = new Date(actor.at.getTime() - waitingDays * dayMilliseconds);
  const rows = await tx
    .select()
    .from(signatures)
    .where(and(isNull(signatures.confirmedAt), lte(signatures.signedAt, before)))
    .orderBy(asc(signatures.signedAt))
    .limit(rowsPerBatch);
  const ids = rows.map(({ id }) => id);
  await tx.delete(signatureTokens).where(inArray(signatureTokens.signatureId, ids));
  await tx.delete(signatures).where(inArray(signatures.id, ids));
  for (const row of rows) await countChange(tx, row, undefined, actor.at);
  for (const [campaignId, { length }] of Map.groupBy(rows, (row) => row.campaignId)) {
    await recordAudit(tx, actor, "signature.expire", { campaignId }, { signatures: length });
  }
  return rows.length;
}

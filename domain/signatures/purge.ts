import { randomBytes } from "node:crypto";
import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { truncateLog } from "#db/erase.ts";
import { outbox } from "#db/schema/machinery.ts";
import { signatures, signatureTokens } from "#db/schema/signatures.ts";
import { transact, type Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { purgedUntil } from "#domain/campaigns/campaign.ts";
import { listClosedBefore } from "#domain/campaigns/queries.ts";
import type { Signature } from "./signature.ts";

const rowsPerBatch = 500;
/** Marks a row that holds no place in a mailbox any more; people have slot 1 or 2. */
const noSlot = 0;

/**
 * Erases the personal data of campaigns that closed six months ago (`safety.md`), the keyed hash of the
 * address included; the signatures go on counting. In batches, so that it may be cut off and begun
 * again at any point. Answers how many signatures were purged.
 */
export async function purgeSignatures(actor: Actor): Promise<number> {
  let purged = 0;
  for (const { id } of await listClosedBefore(purgedUntil(actor.at)))
    purged += await purgeOf(actor, id);
  if (purged > 0) await truncateLog();
  return purged;
}

async function purgeOf(actor: Actor, campaignId: number): Promise<number> {
  let purged = 0;
  for (let after = 0; ;) {
    const rows = await transact((tx) => purgeBatch(tx, actor, campaignId, after));
    purged += rows.length;
    if (rows.length < rowsPerBatch) return purged;
    after = rows.at(-1)!.id;
  }
}

async function purgeBatch(
  tx: Tx,
  actor: Actor,
  campaignId: number,
  after: number,
): Promise<Signature[]> {
  const isLeft = and(
    eq(signatures.campaignId, campaignId),
    gt(signatures.id, after),
    gt(signatures.slot, noSlot),
  );
  const rows = await tx
    .select()
    .from(signatures)
    .where(isLeft)
    .orderBy(asc(signatures.id))
    .limit(rowsPerBatch);
  if (rows.length === 0) return rows;
  const ids = rows.map(({ id }) => id);
  await tx.delete(signatureTokens).where(inArray(signatureTokens.signatureId, ids));
  await tx.delete(outbox).where(eq(outbox.campaignId, campaignId));
  for (const row of rows) await eraseRow(tx, row, actor.at);
  await recordAudit(tx, actor, "signature.purge", { campaignId }, { signatures: rows.length });
  return rows;
}

/** A random hash takes the place of the address's, because the column and its index want one. */
async function eraseRow(tx: Tx, { id, forgottenAt }: Signature, at: Date): Promise<void> {
  const nothing = { sealed: null, nameHash: null, addressHash: randomBytes(8), slot: noSlot };
  await tx
    .update(signatures)
    .set({ ...nothing, forgottenAt: forgottenAt ?? at })
    .where(eq(signatures.id, id));
}

import { transact, type Tx } from "#db/transact.ts";
import type { Erasure } from "#db/erasures.ts";
import type { Actor } from "#domain/actor.ts";
import { eraseSignature } from "./erase.ts";
import { listMailbox } from "./queries.ts";
import type { Signature } from "./signature.ts";

const erasuresPerBatch = 500;

/**
 * Erases again, in a restored database, what had been erased when its copy was made or since; answers
 * how many signatures that were. Who has signed anew after an erasure is left alone. In batches, so
 * that it may be cut off and begun again at any point.
 */
export async function replayErasures(actor: Actor, erasures: readonly Erasure[]): Promise<number> {
  let replayed = 0;
  for (let from = 0; from < erasures.length; from += erasuresPerBatch) {
    const batch = erasures.slice(from, from + erasuresPerBatch);
    replayed += await transact((tx) => replayBatch(tx, actor, batch));
  }
  return replayed;
}

async function replayBatch(tx: Tx, actor: Actor, batch: readonly Erasure[]): Promise<number> {
  let replayed = 0;
  for (const erasure of batch) {
    const mailbox = await listMailbox(erasure.campaignId, erasure.addressHash, tx);
    const signature = mailbox.find(({ slot }) => slot === erasure.slot);
    if (!signature || !isErasedBy(erasure, signature)) continue;
    const then = { ...actor, at: erasure.at };
    await eraseSignature(tx, then, erasure.act, signature, { isReplayed: true });
    replayed += 1;
  }
  return replayed;
}

function isErasedBy({ at }: Erasure, { sealed, nameHash, signedAt }: Signature): boolean {
  return signedAt <= at && (sealed !== null || nameHash !== null);
}

import { and, asc, eq, gt } from "drizzle-orm";
import { setImmediate as nextTurn } from "node:timers/promises";
import { reviewedSignatures, reviews } from "#db/schema/reviews.ts";
import { transact, type Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { listNext, listOpenReviews } from "#domain/reviews/queries.ts";
import type { Review } from "#domain/reviews/review.ts";
import { listSignatures } from "./queries.ts";
import { setInstants, type Change } from "./set-instants.ts";
import { isHeld, isRemoved, isWithdrawn, type Signature } from "./signature.ts";

/** Between two batches others get their turn: whoever signs meanwhile waits for one at most. */
const rowsPerBatch = 100;

/**
 * Does what is due of the reviews that people have decided, and undoes what they want undone, in batches, so
 * that it may be cut off and goes on from there. Answers how many signatures it has changed.
 */
export async function workOffReviews(actor: Actor): Promise<number> {
  let changed = 0;
  for (const id of await listOpenReviews(actor.at)) {
    for (let batch = await step(actor, id); batch !== undefined; batch = await step(actor, id)) {
      changed += batch;
      await nextTurn();
    }
  }
  return changed;
}

/** One batch of a review; undefined when nothing is left to do. */
async function step(actor: Actor, id: number): Promise<number | undefined> {
  return transact(async (tx) => {
    const [review] = await tx.select().from(reviews).where(eq(reviews.id, id));
    if (!review || review.calledOffAt) return undefined;
    if (review.undoneAt) return review.undoFinishedAt ? undefined : undoBatch(tx, actor, review);
    return review.finishedAt ? undefined : doBatch(tx, actor, review);
  });
}

async function doBatch(tx: Tx, actor: Actor, review: Review): Promise<number> {
  const { id: reviewId, campaignId, verdict, reason } = review;
  const { at } = actor;
  const rows = await listNext(review, rowsPerBatch, tx);
  for (const row of rows) {
    const removal = { removedAt: at, removedReason: reason, restoredAt: null };
    await setInstants(tx, row, verdict === "remove" ? removal : { releasedAt: at }, at);
  }
  const changes = rows.map(({ id }) => ({ reviewId, signatureId: id, changedAt: at }));
  if (changes.length > 0) await tx.insert(reviewedSignatures).values(changes);
  const doneId = rows.at(-1)?.id ?? review.doneId;
  const changed = review.changed + rows.length;
  const isLast = rows.length < rowsPerBatch;
  const progress = { doneId, changed, ...(isLast && { finishedAt: at }) };
  await tx.update(reviews).set(progress).where(eq(reviews.id, reviewId));
  const detail = { verdict, reason, signatures: rows.length };
  await recordAudit(tx, actor, "review.work-off", { campaignId, id: reviewId }, detail);
  return rows.length;
}

async function undoBatch(tx: Tx, actor: Actor, review: Review): Promise<number> {
  const { id: reviewId, campaignId, verdict } = review;
  const { signatureId } = reviewedSignatures;
  const done = await tx
    .select()
    .from(reviewedSignatures)
    .where(and(eq(reviewedSignatures.reviewId, reviewId), gt(signatureId, review.undoneId)))
    .orderBy(asc(signatureId))
    .limit(rowsPerBatch);
  const changedAt = new Map(done.map((line) => [line.signatureId, line.changedAt]));
  const rows = await listSignatures([...changedAt.keys()], tx);
  const standing = rows.filter((row) => isStanding(row, review, changedAt.get(row.id)!));
  const change: Change = verdict === "remove" ? { restoredAt: actor.at } : { releasedAt: null };
  for (const row of standing) await setInstants(tx, row, change, actor.at);
  const undoneId = done.at(-1)?.signatureId ?? review.undoneId;
  const undone = review.undone + standing.length;
  const isLast = done.length < rowsPerBatch;
  const progress = { undoneId, undone, ...(isLast && { undoFinishedAt: actor.at }) };
  await tx.update(reviews).set(progress).where(eq(reviews.id, reviewId));
  const detail = { signatures: standing.length };
  await recordAudit(tx, actor, "review.work-back", { campaignId, id: reviewId }, detail);
  return standing.length;
}

/** True while a signature is as the review has left it: nobody has changed it since. */
function isStanding(row: Signature, { verdict }: Review, changedAt: Date): boolean {
  if (isWithdrawn(row)) return false;
  return verdict === "remove"
    ? isRemoved(row) && row.removedAt!.getTime() === changedAt.getTime()
    : !isHeld(row) && row.releasedAt?.getTime() === changedAt.getTime();
}

import { asc, gt, sum } from "drizzle-orm";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Db } from "#db/connection.ts";
import { counters, signatures, tally } from "#db/schema/signatures.ts";
import { textCounts } from "#db/schema/text-counts.ts";
import { snapshot } from "#db/snapshot.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { stateOf } from "#domain/signatures/signature.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { mayRecount } from "./policy.ts";

/** A number that is stored and not what the signatures say: of a state, a country and channel, or a text. */
type Difference = { campaignId: number; of: string; stored: number; recounted: number };
export type RecountOutcome = { outcome: "agrees" | "differs"; differences: Difference[] };

type Numbers = Map<string, number>;

const rowsPerTurn = 2000;

/**
 * Counts every campaign anew from its signatures and compares counters, tally and counts of text versions
 * with that, all at one moment. Names what differs in its outcome and the audit, and repairs nothing. Throws `NotAllowed`.
 */
export async function recountTally(actor: Actor): Promise<RecountOutcome> {
  if (!mayRecount(actor)) throw new NotAllowed();
  const differences = await snapshot(findDifferences);
  const outcome = differences.length === 0 ? "agrees" : "differs";
  await transact(async (tx) => {
    await recordAudit(tx, actor, "tally.recount", {}, { differences: differences.length });
    for (const { campaignId, of, stored, recounted } of differences) {
      await recordAudit(tx, actor, "tally.differ", { campaignId, id: of }, { stored, recounted });
    }
  });
  return { outcome, differences };
}

async function findDifferences(db: Db): Promise<Difference[]> {
  const recounted = await recount(db);
  const stored = await readStored(db);
  return [...new Set([...stored.keys(), ...recounted.keys()])]
    .map((key) => {
      const { campaignId, of } = JSON.parse(key) as Pick<Difference, "campaignId" | "of">;
      return { campaignId, of, stored: stored.get(key) ?? 0, recounted: recounted.get(key) ?? 0 };
    })
    .filter((line) => line.stored !== line.recounted);
}

async function recount(db: Db): Promise<Numbers> {
  const numbers: Numbers = new Map();
  for await (const { campaignId, textVersionId, country, channel, ...instants } of every(db)) {
    const state = stateOf(instants);
    add(numbers, campaignId, state, 1);
    if (state !== "counted") continue;
    add(numbers, campaignId, `${country} ${channel}`, 1);
    add(numbers, campaignId, `text ${textVersionId}`, 1);
  }
  return numbers;
}

async function* every(db: Db) {
  const { id, campaignId, textVersionId, country, channel, ...row } = signatures;
  const { confirmedAt, heldAt, releasedAt, withdrawnAt, removedAt, restoredAt } = row;
  const instants = { confirmedAt, heldAt, releasedAt, withdrawnAt, removedAt, restoredAt };
  let last = 0;
  for (;;) {
    const page = await db
      .select({ id, campaignId, textVersionId, country, channel, ...instants })
      .from(signatures)
      .where(gt(id, last))
      .orderBy(asc(id))
      .limit(rowsPerTurn);
    yield* page;
    if (page.length < rowsPerTurn) return;
    last = page.at(-1)!.id;
    await nextTurn();
  }
}

async function readStored(db: Db): Promise<Numbers> {
  const numbers: Numbers = new Map();
  for (const { campaignId, ...states } of await db.select().from(counters)) {
    for (const [state, number] of Object.entries(states)) add(numbers, campaignId, state, number);
  }
  const { campaignId, country, channel } = tally;
  const lines = await db
    .select({
      campaignId,
      country,
      channel,
      gained: sum(tally.gained).mapWith(Number),
      lost: sum(tally.lost).mapWith(Number),
    })
    .from(tally)
    .groupBy(campaignId, country, channel);
  for (const line of lines) {
    add(numbers, line.campaignId, `${line.country} ${line.channel}`, line.gained - line.lost);
  }
  for (const { textVersionId, ...text } of await db.select().from(textCounts)) {
    add(numbers, text.campaignId, `text ${textVersionId}`, text.counted);
  }
  return numbers;
}

function add(numbers: Numbers, campaignId: number, of: string, number: number): void {
  const key = JSON.stringify({ campaignId, of });
  numbers.set(key, (numbers.get(key) ?? 0) + number);
}

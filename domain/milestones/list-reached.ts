import { asc, eq, sum } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { tally } from "#db/schema/signatures.ts";
import type { ReachedGoal } from "./milestone.ts";

const selectDays = prepared((db) =>
  db
    .select({
      day: tally.bookedOn,
      gained: sum(tally.gained).mapWith(Number),
      lost: sum(tally.lost).mapWith(Number),
    })
    .from(tally)
    .where(eq(tally.campaignId, placeholder("campaignId")))
    .groupBy(tally.bookedOn)
    .orderBy(asc(tally.bookedOn))
    .prepare(),
);

/**
 * Which of its goals a campaign has reached, rising, and the first day at whose end it had. One that has been lost again
 * since was reached all the same.
 */
export async function listReached(
  campaignId: number,
  goals: readonly number[],
  db: Db = reader(),
): Promise<ReachedGoal[]> {
  const left = goals.toSorted((one, other) => one - other);
  const reached: ReachedGoal[] = [];
  let count = 0;
  for (const { day, gained, lost } of await selectDays(db).execute({ campaignId })) {
    count += gained - lost;
    while (left.length > 0 && count >= left[0]!)
      reached.push({ goal: left.shift()!, reachedOn: day });
  }
  return reached;
}

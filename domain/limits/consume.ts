import { excluded, placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { limits } from "#db/schema/machinery.ts";
import type { Tx } from "#db/transact.ts";
import { count } from "#platform/metrics.ts";
import type { LimitUse } from "./limit.ts";
import { findLimit, findLimitEnd, limitKey } from "./queries.ts";

const storeLimit = prepared((db) =>
  db
    .insert(limits)
    .values({
      name: placeholder("name"),
      key: placeholder("key"),
      startedAt: placeholder("startedAt"),
      used: placeholder("used"),
    })
    .onConflictDoUpdate({
      target: [limits.name, limits.key],
      set: { startedAt: excluded(limits.startedAt), used: excluded(limits.used) },
    })
    .prepare(),
);

/**
 * Uses all of these limits once or, if one of them is used up, none. Answers undefined when they were
 * used, else the instant when all of them are free again.
 */
export async function consumeLimits(
  tx: Tx,
  uses: readonly LimitUse[],
  at: Date,
): Promise<Date | undefined> {
  let freeAt: Date | undefined;
  for (const use of uses) {
    const end = await findLimitEnd(use, at, tx);
    if (end) count("limits", use.name);
    if (end && (!freeAt || end > freeAt)) freeAt = end;
  }
  if (freeAt) return freeAt;
  for (const use of uses) {
    const state = await findLimit(use, at, tx);
    const { startedAt, used } = state ?? { startedAt: at, used: 0 };
    await storeLimit(tx).execute({
      name: use.name,
      key: limitKey(use),
      startedAt,
      used: used + 1,
    });
  }
  return undefined;
}

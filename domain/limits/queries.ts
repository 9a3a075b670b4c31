import { and, eq } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { limits } from "#db/schema/machinery.ts";
import { shortKeyedHash } from "#platform/keys.ts";
import { limitEnd, storedLimits, type LimitUse } from "./limit.ts";

export type LimitState = { startedAt: Date; used: number };

const selectLimit = prepared((db) =>
  db
    .select({ startedAt: limits.startedAt, used: limits.used })
    .from(limits)
    .where(and(eq(limits.name, placeholder("name")), eq(limits.key, placeholder("key"))))
    .prepare(),
);

/** What is stored in place of whose limit it is. */
export function limitKey({ name, key }: LimitUse): Buffer {
  return shortKeyedHash("limits", `${name} ${key}`);
}

/** How far a limit is used at an instant; undefined when it is untouched, or free again. */
export async function findLimit(
  use: LimitUse,
  at: Date,
  db: Db = reader(),
): Promise<LimitState | undefined> {
  const [row] = await selectLimit(db).execute({ name: use.name, key: limitKey(use) });
  return row && limitEnd(use.name, row.startedAt) > at ? row : undefined;
}

/** When a limit that is used up is free again; undefined when it is not used up. */
export async function findLimitEnd(
  use: LimitUse,
  at: Date,
  db: Db = reader(),
): Promise<Date | undefined> {
  const state = await findLimit(use, at, db);
  if (!state || state.used < storedLimits[use.name].allowed) return undefined;
  return limitEnd(use.name, state.startedAt);
}

import { and, eq, lte } from "drizzle-orm";
import { limits } from "#db/schema/machinery.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { storedLimits, type LimitName } from "./limit.ts";

/** Lets go of limits that are free again; answers how many. */
export async function purgeLimits(actor: Actor): Promise<number> {
  return transact(async (tx) => {
    let purged = 0;
    for (const name of Object.keys(storedLimits) as LimitName[]) {
      const before = new Date(actor.at.getTime() - storedLimits[name].seconds * 1000);
      const isOver = and(eq(limits.name, name), lte(limits.startedAt, before));
      purged += (await tx.delete(limits).where(isOver).returning({ used: limits.used })).length;
    }
    return purged;
  });
}

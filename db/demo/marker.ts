import { eq } from "drizzle-orm";
import { reader } from "#db/connection.ts";
import { installation } from "#db/schema/machinery.ts";
import { transact } from "#db/transact.ts";

/** True when the demo world was begun and not finished: a start was interrupted while loading it. */
export async function isDemoUnfinished(): Promise<boolean> {
  const [row] = await reader().select().from(installation).where(eq(installation.id, 1));
  return row!.demoStartedAt !== null && row!.demoFinishedAt === null;
}

/** Notes that the demo world is begun, so that an interrupted start is taken up again. */
export async function markDemoStarted(): Promise<void> {
  await transact(async (tx) => {
    await tx.update(installation).set({ demoStartedAt: new Date() }).where(eq(installation.id, 1));
  });
}

/** Notes that the demo world is complete. */
export async function markDemoFinished(): Promise<void> {
  await transact(async (tx) => {
    await tx.update(installation).set({ demoFinishedAt: new Date() }).where(eq(installation.id, 1));
  });
}

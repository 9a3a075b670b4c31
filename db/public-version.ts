import { eq, sql } from "drizzle-orm";
import { reader } from "./connection.ts";
import { prepared } from "./prepared.ts";
import { installation } from "./schema/machinery.ts";
import type { Tx } from "./transact.ts";

const selectVersion = prepared((db) =>
  db
    .select({ version: installation.publicVersion })
    .from(installation)
    .where(eq(installation.id, 1))
    .prepare(),
);

/** Marks every stored public page as out of date; call it in the transaction that changes what is public. */
export async function bumpPublicVersion(tx: Tx): Promise<void> {
  await tx
    .update(installation)
    .set({ publicVersion: sql`${installation.publicVersion} + 1` })
    .where(eq(installation.id, 1));
}

/**
 * Sets the public version to one that no page was ever stored under: after a restore the number begins
 * again below what it was. Seconds since 1970 stay ahead of a number that grows with every change.
 */
export async function leapPublicVersion(tx: Tx, at: Date): Promise<void> {
  const seconds = Math.floor(at.getTime() / 1000);
  await tx
    .update(installation)
    .set({ publicVersion: sql`max(${installation.publicVersion} + 1, ${seconds})` })
    .where(eq(installation.id, 1));
}

/** The number that grows with every change of what is public, the count excepted. */
export async function getPublicVersion(): Promise<number> {
  const [row] = await selectVersion(reader()).execute();
  return row!.version;
}

import { sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { environment } from "#platform/env.ts";
import { writer } from "./connection.ts";
import { transact } from "./transact.ts";

/** Whose data were erased: enough to find the row in a restored database, and nothing else. */
export type Erasure = { campaignId: number; addressHash: Buffer; slot: number; at: Date };

const attempts = 200;
const retryMilliseconds = 25;

/**
 * Writes an erasure into the list that a restore replays, outside the database and its backups, and
 * answers once it is on disk. Call it before the erasure itself is committed: a line too many
 * erases what somebody wanted erased, a line too few would bring it back.
 */
export function recordErasure({ campaignId, addressHash, slot, at }: Erasure): void {
  const line = { campaignId, addressHash: addressHash.toString("hex"), slot, at };
  const file = join(environment().dataDir, "erasures.log");
  writeDurably(openSync(file, "a", 0o600), `${JSON.stringify(line)}\n`);
  writeDurably(openSync(dirname(file), "r"));
}

/**
 * Builds the indexes of a table anew. `secure_delete` overwrites what is deleted, but not the copies that
 * stay behind in the unused part of an index page when it is split; new pages hold none.
 */
export async function rebuildIndexes(table: SQLiteTable): Promise<void> {
  await transact(async (tx) => void tx.run(sql`REINDEX ${table}`));
}

/**
 * Empties the write-ahead log, so that no page image from before an erasure is left in it. Readers
 * of other processes may be in the way for a moment; false when they still were after 5 seconds.
 */
export async function truncateLog(): Promise<boolean> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    // After a turn of the event loop no transaction of this process is open.
    await sleep(attempt === 0 ? 0 : retryMilliseconds);
    const [state] = writer().$client.pragma("wal_checkpoint(TRUNCATE)") as [{ busy: number }];
    if (state.busy === 0) return true;
  }
  return false;
}

function writeDurably(file: number, text?: string): void {
  try {
    if (text !== undefined) writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

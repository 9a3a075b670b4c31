import Database from "better-sqlite3";
import { existsSync, linkSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { syncToDisk } from "#platform/sync-to-disk.ts";
import { closeConnections, databaseFile } from "./connection.ts";

/**
 * Puts another database in the place of the present one, which is kept as `aside`; false when there was
 * none. Nobody may have either of them open. Cut off at any point, the one or the other is in place and whole.
 */
export function replaceDatabase(staged: string, aside: string): boolean {
  closeConnections();
  const present = databaseFile();
  const isThere = existsSync(present);
  if (isThere) {
    foldLog(present);
    linkSync(present, aside);
    // The log that could not be folded belongs to the present one; the other must never meet it.
    if (existsSync(`${present}-wal`)) linkSync(`${present}-wal`, `${aside}-wal`);
    syncToDisk(dirname(aside));
  }
  for (const ending of ["-wal", "-shm"]) rmSync(`${present}${ending}`, { force: true });
  syncToDisk(staged);
  renameSync(staged, present);
  syncToDisk(dirname(present));
  return isThere;
}

/** Closing writes what is in the log into the file, unless the file is damaged: then both are kept. */
function foldLog(file: string): void {
  try {
    const db = new Database(file);
    db.pragma("wal_checkpoint(TRUNCATE)");
    db.close();
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
  }
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { closeConnections } from "#db/connection.ts";

/**
 * Every byte of every file below the data folder whose name begins so. Whoever closes a file drops all
 * locks of its process on it (POSIX), and SQLite's connections would no longer know of each other: ours
 * are closed before, and open again by themselves.
 */
export function readStored(beginning = ""): string {
  closeConnections();
  return readdirSync(process.env.DATA_DIR!, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.startsWith(beginning))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
    .join("\n");
}

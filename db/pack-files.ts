import Database from "better-sqlite3";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What lies in the copy beside the tables; the database itself never has it. */
export const packedFiles = "packed_files";

/** One after the other in memory: none is larger than 20 MB. */
export function packFiles(copy: string, folder: string, names: readonly string[]): void {
  const db = new Database(copy);
  try {
    // Whatever is cut off is thrown away as a whole.
    db.pragma("journal_mode = OFF");
    db.pragma("synchronous = OFF");
    db.exec(
      `CREATE TABLE ${packedFiles} (name TEXT PRIMARY KEY, hash BLOB NOT NULL, bytes BLOB NOT NULL)`,
    );
    const insert = db.prepare(`INSERT INTO ${packedFiles} VALUES (?, ?, ?)`);
    db.exec("BEGIN");
    for (const name of names) {
      const bytes = readUnlessGone(join(folder, name));
      if (bytes) insert.run(name, hashOf(bytes), bytes);
    }
    db.exec("COMMIT");
  } finally {
    db.close();
  }
}

/** What a file is recognised by: neither SQLite nor a disk says when a byte of it has changed. */
export function hashOf(bytes: Buffer): Buffer {
  return createHash("sha256").update(bytes).digest();
}

/** Somebody may take a picture away while the copy is made. */
function readUnlessGone(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return undefined;
  }
}

import Database from "better-sqlite3";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { syncToDisk } from "#platform/sync-to-disk.ts";
import { isUploadName } from "#platform/uploads.ts";
import { hashOf, packedFiles } from "./pack-files.ts";

type Packed = { name: string; hash: Buffer; bytes: Buffer };

/**
 * Puts the files of a copy, which was inspected, into a folder and takes them out of the copy; answers how many there
 * were. What lies in the folder already and is the same stays, and so does everything else: no name is ever used twice.
 * Cut off at any point, it can be begun again.
 */
export function unpackFiles(copy: string, folder: string): number {
  const db = new Database(copy);
  try {
    if (!hasFiles(db)) return 0;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    let files = 0;
    const all = db.prepare(`SELECT name, hash, bytes FROM ${packedFiles}`);
    for (const packed of all.iterate() as Iterable<Packed>) {
      put(folder, packed);
      files += 1;
    }
    syncToDisk(folder);
    db.exec(`DROP TABLE ${packedFiles}`);
    return files;
  } finally {
    db.close();
  }
}

/** False for a copy from before files were part of it. */
export function hasFiles(db: Database.Database): boolean {
  const find = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?");
  return find.get(packedFiles) !== undefined;
}

function put(folder: string, { name, hash, bytes }: Packed): void {
  if (!isUploadName(name)) throw new Error("a file in the copy has a name that none of ours has");
  const file = join(folder, name);
  if (existsSync(file) && hashOf(readFileSync(file)).equals(hash)) return;
  const part = `${file}.part`;
  rmSync(part, { force: true });
  writeFileSync(part, bytes, { flag: "wx", mode: 0o600, flush: true });
  renameSync(part, file);
}

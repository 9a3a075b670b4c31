import Database from "better-sqlite3";
import { keyedHash } from "#platform/keys.ts";
import { hashOf, packedFiles } from "./pack-files.ts";
import { hasFiles } from "./unpack-files.ts";

/** What opening a database file and reading all of it has shown. */
export type Inspection = {
  /** Why it cannot be used, in a few words each; empty when it is sound. */
  damage: string[];
  /** False when its personal data were sealed with another key. */
  isOurs: boolean;
  signatures: number;
  /** Campaigns whose counters do not add up to their rows: the copy is true, the original is doubtful. */
  differing: number;
  /** How many uploaded files are in it, and how many more its rows name; none of either in a copy without. */
  files: number;
  missing: number;
  /** When something was last written into the history. */
  lastActAt: Date;
};

const maxFindings = 3;
const unread = {
  isOurs: false,
  signatures: 0,
  differing: 0,
  files: 0,
  missing: 0,
  lastActAt: new Date(0),
};

/**
 * Opens a database file that nobody writes to, checks every page and index of it, whether it belongs
 * to this installation's key, and its counters against its rows. Throws `BadKey`.
 */
export function inspectDatabase(file: string): Inspection {
  const ownCheck = keyedHash("check", "countersign");
  const db = new Database(file, { readonly: true });
  try {
    const damage = findDamage(db);
    return damage.length > 0 ? { damage, ...unread } : { damage, ...readNumbers(db, ownCheck) };
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    return { damage: [error.message], ...unread };
  } finally {
    db.close();
  }
}

function findDamage(db: Database.Database): string[] {
  const findings = db.pragma(`integrity_check(${maxFindings})`) as { integrity_check: string }[];
  const texts = findings.map((finding) => finding.integrity_check);
  return texts[0] === "ok" ? findChangedFiles(db) : texts;
}

function findChangedFiles(db: Database.Database): string[] {
  if (!hasFiles(db)) return [];
  const changed: string[] = [];
  const all = db.prepare(`SELECT name, hash, bytes FROM ${packedFiles}`);
  for (const file of all.iterate() as Iterable<{ name: string; hash: Buffer; bytes: Buffer }>) {
    if (!hashOf(file.bytes).equals(file.hash)) changed.push(`uploads/${file.name} has changed`);
    if (changed.length === maxFindings) break;
  }
  return changed;
}

function readNumbers(db: Database.Database, ownCheck: Buffer): Omit<Inspection, "damage"> {
  const first = <Value>(query: string) => db.prepare(query).pluck().get() as Value;
  return {
    isOurs: first<Buffer>("SELECT keyCheck FROM installation").equals(ownCheck),
    signatures: first("SELECT count(*) FROM signatures"),
    differing: first(`
      SELECT count(*) FROM (SELECT campaignId, count(*) AS stored FROM signatures GROUP BY campaignId)
      FULL JOIN counters USING (campaignId)
      WHERE coalesce(stored, 0) <> coalesce(counted + waiting + held + withdrawn + removed, 0)`),
    ...readFiles(first, hasFiles(db)),
    lastActAt: new Date(first<number | null>("SELECT max(at) FROM audit") ?? 0),
  };
}

function readFiles(
  first: <Value>(query: string) => Value,
  isWhole: boolean,
): Pick<Inspection, "files" | "missing"> {
  if (!isWhole) return { files: 0, missing: 0 };
  return {
    files: first(`SELECT count(*) FROM ${packedFiles}`),
    missing: first(`
      SELECT count(*) FROM (SELECT file FROM uploads UNION SELECT file FROM campaign_pictures
        UNION SELECT value ->> 'file' FROM deliveries, json_each(deliveries.pictures))
      WHERE file NOT IN (SELECT name FROM ${packedFiles})`),
  };
}

import Database from "better-sqlite3";
import { keyedHash } from "#platform/keys.ts";

/** What opening a database file and reading all of it has shown. */
export type Inspection = {
  /** Why it cannot be used, in a few words each; empty when it is sound. */
  damage: string[];
  /** False when its personal data were sealed with another key. */
  isOurs: boolean;
  signatures: number;
  /** Campaigns whose counters do not add up to their rows: the copy is true, the original is doubtful. */
  differing: number;
  /** When something was last written into the history. */
  lastActAt: Date;
};

const maxFindings = 3;
const unread = { isOurs: false, signatures: 0, differing: 0, lastActAt: new Date(0) };

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
  return texts[0] === "ok" ? [] : texts;
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
    lastActAt: new Date(first<number | null>("SELECT max(at) FROM audit") ?? 0),
  };
}

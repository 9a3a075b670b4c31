import { rmSync } from "node:fs";
import { workOn } from "#db/connection.ts";
import { listErasures } from "#db/erasures.ts";
import { openDatabase } from "#db/open.ts";
import { leapPublicVersion } from "#db/public-version.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { isOld } from "#domain/backups/backup.ts";
import { putInPlace, type Placed } from "#domain/backups/put-in-place.ts";
import { stagedFiles } from "#domain/backups/queries.ts";
import { stageBackup, type StageOutcome } from "#domain/backups/stage.ts";
import { endAllSessions } from "#domain/sessions/end-all.ts";
import { expireSignatures } from "#domain/signatures/expire.ts";
import { purgeSignatures } from "#domain/signatures/purge.ts";
import { replayErasures } from "#domain/signatures/replay-erasures.ts";
import { recountTally } from "#domain/tally/recount.ts";

type Refused = Exclude<StageOutcome, { outcome: "staged" }>;
export type Restored = Placed & {
  outcome: "restored";
  /** Erasures that the copy did not know yet. */
  replayed: number;
  /** True when the list of erasures may not go back as far as the copy. */
  isOld: boolean;
  /** Numbers that are stored and not what the signatures say. */
  differences: number;
};

/**
 * Restores a backup, `identities` being the text of an age key file for an encrypted one. All that is to
 * be done to the copy is done beside the present database, so that being cut off at any point changes
 * nothing. The caller holds the lock of the data folder. Throws `CannotStart` for a copy of a newer version.
 */
export async function restoreData(
  actor: Actor,
  file: string,
  identities?: string,
): Promise<Restored | Refused> {
  const staged = await stageBackup(actor, file, identities);
  if (staged.outcome !== "staged") return staged;
  workOn(staged.file);
  try {
    await openDatabase();
    const settled = await settle(actor);
    const placed = await putInPlace(actor);
    return { outcome: "restored", ...settled, ...placed, isOld: isOld(staged.lastActAt, actor.at) };
  } finally {
    workOn();
    for (const left of stagedFiles()) rmSync(left, { force: true });
  }
}

async function settle(actor: Actor): Promise<Pick<Restored, "replayed" | "differences">> {
  const replayed = await replayErasures(actor, listErasures());
  await expireSignatures(actor);
  await purgeSignatures(actor);
  await endAllSessions(actor);
  await transact((tx) => leapPublicVersion(tx, actor.at));
  const { differences } = await recountTally(actor);
  return { replayed, differences: differences.length };
}

import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { dropErasures } from "#db/erasures.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { environment } from "#platform/env.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { syncToDisk } from "#platform/sync-to-disk.ts";
import { isOld, keptDays, listDispensable } from "./backup.ts";
import { mayBackUp } from "./policy.ts";
import { backupFile, listBackups, listReplaced, stagedFiles } from "./queries.ts";

export type BackupPurge = { files: number; erasures: number };

const dayMilliseconds = 86_400_000;

/**
 * Lets go of the backups that the schedule does not keep, of databases that a restore put aside a month
 * ago, of what a restore that was cut off has left, and of erasures that no backup could undo any more.
 * Only the server may call it: where it runs, nobody restores. Throws `NotAllowed`.
 */
export async function purgeBackups(actor: Actor): Promise<BackupPurge> {
  if (!mayBackUp(actor)) throw new NotAllowed();
  const { at } = actor;
  const { backupSchedule } = environment();
  const files = [
    ...listDispensable(backupSchedule, listBackups(), at).map(({ name }) => backupFile(name)),
    ...listReplaced().flatMap((known) => (isOld(known.at, at) ? known.file : [])),
  ];
  for (const file of [...files, ...stagedFiles()]) rmSync(file, { force: true });
  for (const folder of new Set(files.map(dirname))) syncToDisk(folder);
  return transact(async (tx) => {
    const purged = { files: files.length, erasures: dropErasures(oldestNeeded(at)) };
    if (files.length > 0) await recordAudit(tx, actor, "backup.purge", {}, purged);
    return purged;
  });
}

/** A day before the oldest file that an erasure may be missing in, and a month back at least. */
function oldestNeeded(at: Date): Date {
  const instants = [...listBackups(), ...listReplaced()].map((known) => known.at.getTime());
  const monthAgo = at.getTime() - keptDays * dayMilliseconds;
  return new Date(Math.min(monthAgo, ...instants) - dayMilliseconds);
}

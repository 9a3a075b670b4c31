import { readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { databaseFile } from "#db/connection.ts";
import { copyDatabase } from "#db/copy.ts";
import { truncateLog } from "#db/erase.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { environment } from "#platform/env.ts";
import { AlreadyRunning, takeLock } from "#platform/lock.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { syncToDisk } from "#platform/sync-to-disk.ts";
import { sizeOfUploads } from "#platform/uploads.ts";
import { backupName, bytesNeeded, unfinished } from "./backup.ts";
import { mayBackUp } from "./policy.ts";
import { backupFile, backupFolder } from "./queries.ts";

/**
 * `files`: how many uploaded files are in it, `missing`: how many more the database names. `differing`: so many campaigns have counters that do not add up to their rows, in the copy as in the
 * database. `no-room` gives bytes. `damaged`: the copy, and so most likely the database, is not sound.
 */
export type BackupOutcome =
  | {
      outcome: "made";
      file: string;
      bytes: number;
      signatures: number;
      differing: number;
      files: number;
      missing: number;
    }
  | { outcome: "no-room"; needed: number; free: number }
  | { outcome: "damaged"; damage: string[] }
  | { outcome: "busy" };

/**
 * Writes a backup beside the others: a copy of the database as it is now and of the uploaded files, opened and inspected, under its
 * name only once it is on disk. People sign meanwhile. The key is no part of it. `busy` while another
 * process makes one. Throws `NotAllowed`, and what the disk throws.
 */
export async function makeBackup(actor: Actor): Promise<BackupOutcome> {
  if (!mayBackUp(actor)) throw new NotAllowed();
  const unlock = lock(backupFolder());
  if (!unlock) return { outcome: "busy" };
  try {
    removeUnfinished();
    return (await refuseWithoutRoom()) ?? (await writeBackup(actor));
  } finally {
    removeUnfinished();
    unlock();
    // What was written while the copy read from before is still in the log.
    await truncateLog();
  }
}

function lock(folder: string): (() => void) | undefined {
  try {
    return takeLock(folder);
  } catch (error) {
    if (error instanceof AlreadyRunning) return undefined;
    throw error;
  }
}

function removeUnfinished(): void {
  const parts = readdirSync(backupFolder()).filter((name) => name.includes(unfinished));
  for (const name of parts) rmSync(backupFile(name), { force: true });
}

async function refuseWithoutRoom(): Promise<BackupOutcome | undefined> {
  const { bavail, bsize } = await statfs(backupFolder());
  const free = bavail * bsize;
  const bytes = statSync(databaseFile()).size + sizeOfUploads();
  const needed = bytesNeeded(bytes, isEncrypted());
  return free < needed ? { outcome: "no-room", needed, free } : undefined;
}

async function writeBackup(actor: Actor): Promise<BackupOutcome> {
  const file = backupFile(backupName({ at: actor.at, isEncrypted: isEncrypted() }));
  const part = `${file}${unfinished}`;
  const copy = await copyDatabase(part, {
    recipient: environment().backupAgeRecipient,
    hasUploads: true,
  });
  const { damage, isOurs, signatures, differing, files, missing } = copy;
  if (damage.length > 0) return { outcome: "damaged", damage };
  if (!isOurs)
    return { outcome: "damaged", damage: ["its key is another one than this installation's"] };
  renameSync(part, file);
  syncToDisk(backupFolder());
  const { size: bytes } = statSync(file);
  const detail = { bytes, signatures, differing, files, missing };
  await transact((tx) => recordAudit(tx, actor, "backup.make", {}, detail));
  return { outcome: "made", file, ...detail };
}

const isEncrypted = () => environment().backupAgeRecipient !== undefined;

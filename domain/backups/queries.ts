import { eq } from "drizzle-orm";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { reader, type Db } from "#db/connection.ts";
import { installation } from "#db/schema/machinery.ts";
import { environment } from "#platform/env.ts";
import { isLate, readBackupName, replacedAt, type Backup } from "./backup.ts";

/** The folder of the backups, made if need be; only its owner can read it. */
export function backupFolder(): string {
  const folder = join(environment().dataDir, "backups");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

export const backupFile = (name: string) => join(backupFolder(), name);

/** The copy in its last shape, beside the database whose place it takes by its name alone. */
export const restoredFile = () => join(environment().dataDir, "restored.db");

/** Where a restore prepares the copy; the first is the database, the others come and go with it. */
export function stagedFiles(): string[] {
  const staged = join(environment().dataDir, "restoring.db");
  return [staged, `${staged}-wal`, `${staged}-shm`, restoredFile()];
}

/** The files of databases that a restore has put aside, and when. */
export function listReplaced(): { file: string; at: Date }[] {
  const { dataDir } = environment();
  return readdirSync(dataDir).flatMap((name) => {
    const at = replacedAt(name);
    return at ? { file: join(dataDir, name), at } : [];
  });
}

/** The finished backups, oldest first. */
export function listBackups(): Backup[] {
  const backups = readdirSync(backupFolder()).flatMap((name) => readBackupName(name) ?? []);
  return backups.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

/** The newest backup; undefined while there is none. */
export function findLastBackup(): Backup | undefined {
  return listBackups().at(-1);
}

/** True when the schedule asks for backups and two in a row are missing: somebody should look. */
export async function isBackupLate(at: Date, db: Db = reader()): Promise<boolean> {
  const [row] = await db
    .select({ createdAt: installation.createdAt })
    .from(installation)
    .where(eq(installation.id, 1));
  const lastAt = findLastBackup()?.at ?? row!.createdAt;
  return isLate(environment().backupSchedule, lastAt, at);
}

import type { BackupSchedule } from "#platform/env.ts";

/** A finished backup: a whole database with the uploaded files in one file, plain or encrypted to an age recipient. */
export type Backup = { name: string; at: Date; isEncrypted: boolean };

/** One backup of each period is kept, the newest; and how many periods back. */
type Kept = { periods: number; periodOf: (at: Date) => number };

const hourMilliseconds = 3_600_000;
const dayMilliseconds = 24 * hourMilliseconds;
/** No schedule reaches farther back, so forgotten data leave the backups within this. */
export const keptDays = 31;
/** Left for those who sign meanwhile, in bytes. */
const reservedBytes = 256_000_000;

/** In the name of what is still being written. */
export const unfinished = ".part";

const pattern = /^countersign-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.db(\.age)?$/;
/** A database that a restore has put aside, with what was in its write-ahead log. */
const replacedPattern = /^replaced-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.db(-wal)?$/;

/** `countersign-20260304T121000Z.db`, with `.age` when it is encrypted. */
export function backupName({ at, isEncrypted }: Omit<Backup, "name">): string {
  return `countersign-${stampOf(at)}.db${isEncrypted ? ".age" : ""}`;
}

/** Under which name a restore keeps the database that it replaces. */
export function replacedName(at: Date): string {
  return `replaced-${stampOf(at)}.db`;
}

/** Reads the name of a file; undefined for one that is no backup. */
export function readBackupName(name: string): Backup | undefined {
  const found = pattern.exec(name);
  return found ? { name, at: instantOf(found), isEncrypted: found[7] !== undefined } : undefined;
}

/** When a restore put this file aside; undefined for any other file. */
export function replacedAt(name: string): Date | undefined {
  const found = replacedPattern.exec(name);
  return found ? instantOf(found) : undefined;
}

/** True when the smallest unit of the schedule has begun anew since the last backup. */
export function isDue(schedule: BackupSchedule, backups: readonly Backup[], at: Date): boolean {
  const [finest] = keptOf(schedule);
  return finest !== undefined && backups.every((known) => age(finest, known.at, at) > 0);
}

/** True when two backups in a row are missing, counted from the last one or the instant given. */
export function isLate(schedule: BackupSchedule, lastAt: Date, at: Date): boolean {
  const [finest] = keptOf(schedule);
  return finest !== undefined && age(finest, lastAt, at) > 2;
}

/**
 * The backups that may be let go: neither the newest of one of the hours, days and weeks that the
 * schedule keeps (in UTC; weeks begin on Monday) nor the newest of all. Without a schedule all of the
 * last 31 days are kept.
 */
export function listDispensable(
  schedule: BackupSchedule,
  backups: readonly Backup[],
  at: Date,
): Backup[] {
  const newestFirst = backups.toSorted((a, b) => b.at.getTime() - a.at.getTime());
  const kept = keptOf(schedule);
  const needed = new Set(newestFirst.slice(0, 1));
  if (kept.length === 0)
    for (const known of newestFirst) if (!isOld(known.at, at)) needed.add(known);
  for (const { periods, periodOf } of kept) {
    const newest = Map.groupBy(newestFirst, (known) => periodOf(known.at));
    for (const [period, [first]] of newest) {
      if (periodOf(at) - period < periods) needed.add(first!);
    }
  }
  return backups.filter((known) => !needed.has(known));
}

/** True for what no schedule keeps any more. */
export function isOld(since: Date, at: Date): boolean {
  return at.getTime() - since.getTime() > keptDays * dayMilliseconds;
}

/** How many bytes must be free for a backup of a database and its files: an encrypted one is written twice. */
export function bytesNeeded(storedBytes: number, isEncrypted: boolean): number {
  return storedBytes * (isEncrypted ? 2 : 1) + reservedBytes;
}

function keptOf({ hours, days, weeks }: BackupSchedule): Kept[] {
  const periodOf = (milliseconds: number) => (at: Date) => Math.floor(at.getTime() / milliseconds);
  // 1 January 1970 was a Thursday.
  const weekOf = (at: Date) => Math.floor((at.getTime() / dayMilliseconds + 3) / 7);
  const all = [
    { periods: hours, periodOf: periodOf(hourMilliseconds) },
    { periods: days, periodOf: periodOf(dayMilliseconds) },
    { periods: weeks, periodOf: weekOf },
  ];
  return all.filter(({ periods }) => periods > 0);
}

/** In whole periods: 0 in the same one, 1 in the next. */
function age({ periodOf }: Kept, since: Date, at: Date): number {
  return periodOf(at) - periodOf(since);
}

function stampOf(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}

function instantOf([, year, month, day, hour, minute, second]: RegExpExecArray): Date {
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

import { expect, test } from "vitest";
import {
  backupName,
  isDue,
  isLate,
  listDispensable,
  readBackupName,
  replacedAt,
  replacedName,
  type Backup,
} from "./backup.ts";

const hour = 3_600_000;
const day = 24 * hour;
const start = new Date("2026-03-02T00:10:00Z");
const standard = { hours: 24, days: 7, weeks: 4 };
const off = { hours: 0, days: 0, weeks: 0 };

function backup(at: Date): Backup {
  return { name: backupName({ at, isEncrypted: false }), at, isEncrypted: false };
}

/** Backups every `every` milliseconds, let go of as the schedule says after each. */
function keep(schedule: typeof off, every: number, count: number): { kept: Backup[]; end: Date } {
  let kept: Backup[] = [];
  let end = start;
  for (let index = 0; index < count; index++) {
    end = new Date(start.getTime() + index * every);
    kept.push(backup(end));
    const gone = new Set(listDispensable(schedule, kept, end));
    kept = kept.filter((known) => !gone.has(known));
  }
  return { kept, end };
}

test("names tell when and whether encrypted, and are read again", () => {
  const at = new Date("2026-03-04T12:10:05Z");
  expect(backupName({ at, isEncrypted: false })).toBe("countersign-20260304T121005Z.db");
  const name = backupName({ at, isEncrypted: true });
  expect(readBackupName(name)).toEqual({ name, at, isEncrypted: true });
  expect(replacedAt(replacedName(at))).toEqual(at);
  for (const other of ["countersign.db", `${name}.part`, replacedName(at), "server.lock"]) {
    expect(readBackupName(other)).toBeUndefined();
  }
});

test("by default 24 hours, 7 days and 4 weeks are kept, each by its newest, four weeks back", () => {
  const { kept, end } = keep(standard, hour, 60 * 24);
  const ages = kept.map((known) => (end.getTime() - known.at.getTime()) / hour);
  expect(ages.filter((age) => age < 24)).toHaveLength(24);
  expect(kept.length).toBeLessThanOrEqual(24 + 7 + 4);
  expect(kept.length).toBeGreaterThanOrEqual(24 + 6 + 2);
  expect(Math.max(...ages)).toBeLessThan(28 * 24);
});

test("the newest is never let go of, however old", () => {
  const old = [backup(start), backup(new Date(start.getTime() + hour))];
  const muchLater = new Date(start.getTime() + 400 * day);
  expect(listDispensable(standard, old, muchLater)).toEqual([old[0]]);
  expect(listDispensable(off, old, muchLater)).toEqual([old[0]]);
});

test("without a schedule what was made by hand is kept for 31 days", () => {
  const { kept, end } = keep(off, day, 60);
  expect(kept).toHaveLength(32);
  expect(end.getTime() - kept[0]!.at.getTime()).toBe(31 * day);
});

test.each([
  [standard, "2026-03-02T00:59:00Z", "2026-03-02T01:00:00Z"],
  [{ ...off, days: 7 }, "2026-03-02T23:59:00Z", "2026-03-03T00:00:00Z"],
  [{ ...off, weeks: 4 }, "2026-03-08T23:59:00Z", "2026-03-09T00:00:00Z"],
])("one is due as soon as the smallest unit begins anew: %o", (schedule, before, after) => {
  const known = [backup(start)];
  expect(isDue(schedule, [], start)).toBe(true);
  expect(isDue(schedule, known, new Date(before))).toBe(false);
  expect(isDue(schedule, known, new Date(after))).toBe(true);
  expect(isDue(off, [], start)).toBe(false);
});

test("they are late when two in a row are missing", () => {
  expect(isLate(standard, start, new Date("2026-03-02T02:59:00Z"))).toBe(false);
  expect(isLate(standard, start, new Date("2026-03-02T03:00:00Z"))).toBe(true);
  expect(isLate(off, start, new Date("2027-03-02T03:00:00Z"))).toBe(false);
});

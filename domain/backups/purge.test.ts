import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { listErasures, recordErasure } from "#db/erasures.ts";
import { audit } from "#db/schema/machinery.ts";
import { noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { environment } from "#platform/env.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { backupName, replacedName } from "./backup.ts";
import { purgeBackups } from "./purge.ts";
import { backupFile, listBackups } from "./queries.ts";

useTestDatabase();

const system = { kind: "system", at: noon } as const;
const daysAgo = (days: number) => new Date(noon.getTime() - days * 86_400_000);

function leaveBackup(days: number): string {
  const file = backupFile(backupName({ at: daysAgo(days), isEncrypted: false }));
  writeFileSync(file, "");
  return file;
}

function leave(name: string): string {
  const file = join(environment().dataDir, name);
  writeFileSync(file, "");
  return file;
}

test("what the schedule does not keep is let go, with what a restore has left a month ago", async () => {
  const kept = [leaveBackup(0), leaveBackup(1), leave(replacedName(daysAgo(31)))];
  const gone = [
    leaveBackup(29),
    leave(replacedName(daysAgo(32))),
    leave(`${replacedName(daysAgo(32))}-wal`),
  ];
  const staged = leave("restoring.db");
  const purged = await purgeBackups(system);
  expect(purged).toEqual({ files: 3, erasures: 0 });
  expect(kept.map((file) => existsSync(file))).toEqual([true, true, true]);
  expect([...gone, staged].some((file) => existsSync(file))).toBe(false);
  const entry = { actor: "system", act: "backup.purge", detail: purged };
  expect((await reader().select().from(audit)).at(-1)).toMatchObject(entry);
});

test("an erasure stays on the list for a month, and while a file could undo it", async () => {
  for (const { name } of listBackups()) rmSync(backupFile(name));
  rmSync(join(environment().dataDir, replacedName(daysAgo(31))));
  const addressHash = Buffer.from("ab");
  for (const days of [50, 41, 39, 31]) {
    recordErasure({ act: "forget", campaignId: 1, addressHash, slot: days, at: daysAgo(days) });
  }
  const newest = leaveBackup(40);
  expect(await purgeBackups(system)).toEqual({ files: 0, erasures: 1 });
  expect(listErasures().map(({ slot }) => slot)).toEqual([41, 39, 31]);
  leaveBackup(0);
  expect(await purgeBackups(system)).toEqual({ files: 1, erasures: 2 });
  expect(existsSync(newest)).toBe(false);
  expect(listErasures().map(({ slot }) => slot)).toEqual([31]);
});

test("visitors may not purge backups", async () => {
  await expect(purgeBackups({ kind: "visitor", at: noon })).rejects.toThrow(NotAllowed);
});

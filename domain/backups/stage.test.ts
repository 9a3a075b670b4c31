import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateIdentity, identityToRecipient } from "age-encryption";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { environment } from "#platform/env.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { makeBackup } from "./make.ts";
import { stagedFiles } from "./queries.ts";
import { stageBackup } from "./stage.ts";

useTestDatabase();

const operator = { kind: "operator", at: noon } as const;
const file = (name: string) => join(environment().dataDir, name);
const hasStaged = () => stagedFiles().some((name) => existsSync(name));
let known: ReturnType<typeof prepare> | undefined;
/** A plain backup and an encrypted one, made by the first test that asks. */
const backups = () => (known ??= prepare());

async function backUp(at: Date, backupAgeRecipient?: string): Promise<string> {
  Object.assign(environment(), { backupAgeRecipient });
  const backup = await makeBackup({ kind: "operator", at });
  if (backup.outcome !== "made") throw new Error(backup.outcome);
  return backup.file;
}

async function prepare() {
  const identity = await generateIdentity();
  const plain = await backUp(noon);
  const encrypted = await backUp(noon, await identityToRecipient(identity));
  return { identity, plain, encrypted };
}

test("a sound backup is brought beside the database, as plain as that", async () => {
  const { identity, plain, encrypted } = await backups();
  const keyFile = `# created: today\n\n${await generateIdentity()}\n${identity}\n`;
  for (const source of [plain, encrypted]) {
    const staged = await stageBackup(operator, source, keyFile);
    expect(staged).toMatchObject({ outcome: "staged", file: stagedFiles()[0], signatures: 0 });
    expect(readFileSync(stagedFiles()[0]!)).toHaveLength(readFileSync(plain).length);
  }
});

test("an encrypted one wants its identity and all of its bytes", async () => {
  const { identity, encrypted } = await backups();
  expect(await stageBackup(operator, encrypted)).toEqual({ outcome: "encrypted" });
  const other = await generateIdentity();
  expect(await stageBackup(operator, encrypted, other)).toEqual({ outcome: "locked" });
  expect(await stageBackup(operator, encrypted, "no key")).toEqual({ outcome: "locked" });
  const cut = file("cut.age");
  writeFileSync(cut, readFileSync(encrypted).subarray(0, 100_000));
  expect(await stageBackup(operator, cut, identity)).toEqual({ outcome: "locked" });
  expect(hasStaged()).toBe(false);
});

test("what is damaged, no database at all, or of another installation is not staged", async () => {
  const { plain } = await backups();
  const broken = file("broken.db");
  const content = readFileSync(plain);
  writeFileSync(broken, content.fill(7, 8192, 16_384));
  expect(await stageBackup(operator, broken)).toMatchObject({ outcome: "damaged" });
  writeFileSync(broken, "text");
  expect(await stageBackup(operator, broken)).toMatchObject({ outcome: "damaged" });
  const foreign = file("foreign.db");
  writeFileSync(foreign, readFileSync(plain));
  const db = new Database(foreign);
  db.exec("UPDATE installation SET keyCheck = x'00'");
  db.close();
  expect(await stageBackup(operator, foreign)).toEqual({ outcome: "another-key" });
  await expect(stageBackup(operator, file("nothing"))).rejects.toThrow("ENOENT");
  expect(hasStaged()).toBe(false);
});

test("visitors may not stage a backup", async () => {
  await expect(stageBackup({ kind: "visitor", at: noon }, "any.db")).rejects.toThrow(NotAllowed);
});

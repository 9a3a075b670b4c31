import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateIdentity, identityToRecipient } from "age-encryption";
import { afterEach, beforeEach, expect, test } from "vitest";
import { databaseFile, reader } from "#db/connection.ts";
import { inspectDatabase } from "#db/inspect.ts";
import { audit } from "#db/schema/machinery.ts";
import { campaignPictures } from "#db/schema/pictures.ts";
import { counters } from "#db/schema/signatures.ts";
import { ada, insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { importSignatures } from "#domain/signatures/import.ts";
import { ageHeader, decryptFile } from "#platform/age.ts";
import { environment } from "#platform/env.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { writeUpload } from "#platform/uploads.ts";
import { makeBackup } from "./make.ts";

useTestDatabase();

const system = { kind: "system", at: noon } as const;
const folder = () => join(environment().dataDir, "backups");
const sign = (campaignId: number, email: string) =>
  importSignatures({ kind: "demo", at: noon }, campaignId, [{ ...ada, email }]);

afterEach(() => rmSync(folder(), { recursive: true, force: true }));
beforeEach(() => void Object.assign(environment(), { backupAgeRecipient: undefined }));

test("a backup is made while people sign, and holds one moment", async () => {
  const { id } = await insertTestCampaign();
  const emails = Array.from({ length: 400 }, (_, index) => `p${index}@example.org`);
  await Promise.all(emails.slice(0, 200).map((email) => sign(id, email)));
  const made = makeBackup(system);
  await Promise.all(emails.slice(200).map((email) => sign(id, email)));
  const backup = await made;
  if (backup.outcome !== "made") throw new Error(backup.outcome);

  expect(readdirSync(folder())).toEqual(["countersign-20260304T120000Z.db"]);
  expect(statSync(backup.file).mode & 0o777).toBe(0o600);
  const { signatures, differing, bytes } = backup;
  expect([signatures >= 200, signatures <= 400, differing]).toEqual([true, true, 0]);
  expect(inspectDatabase(backup.file)).toMatchObject({ damage: [], isOurs: true, signatures });
  const entry = { actor: "system", act: "backup.make", detail: { bytes, signatures, differing } };
  expect((await reader().select().from(audit)).at(-1)).toMatchObject(entry);
  expect(statSync(`${databaseFile()}-wal`).size).toBeLessThan(1_000_000);
});

test("for an age recipient nothing is left in plain text, and only the identity opens it", async () => {
  const identity = await generateIdentity();
  const backupAgeRecipient = await identityToRecipient(identity);
  Object.assign(environment(), { backupAgeRecipient });
  const backup = await makeBackup(system);
  if (backup.outcome !== "made") throw new Error(backup.outcome);
  expect(readdirSync(folder())).toEqual(["countersign-20260304T120000Z.db.age"]);
  const content = readFileSync(backup.file, "latin1");
  expect(content.startsWith(ageHeader)).toBe(true);
  expect(content).not.toContain("SQLite format 3");
  const opened = join(environment().dataDir, "opened.db");
  await decryptFile(backup.file, opened, identity);
  expect(inspectDatabase(opened)).toMatchObject({ damage: [], isOurs: true });
});

test("what an earlier one has left unfinished is removed, and another one at work is not disturbed", async () => {
  mkdirSync(folder(), { recursive: true });
  writeFileSync(join(folder(), "countersign-20260304T110000Z.db.part"), "half");
  // Process 1 is always alive.
  writeFileSync(join(folder(), "server.lock"), "1\n\n");
  expect(await makeBackup(system)).toEqual({ outcome: "busy" });
  expect(readdirSync(folder())).toContain("countersign-20260304T110000Z.db.part");
  rmSync(join(folder(), "server.lock"));
  expect(await makeBackup(system)).toMatchObject({ outcome: "made" });
  expect(readdirSync(folder())).toEqual(["countersign-20260304T120000Z.db"]);
});

test("a backup of a database whose counters are wrong is made, and says so", async () => {
  const { id } = await insertTestCampaign();
  await transact(
    async (tx) => void (await tx.insert(counters).values({ campaignId: id, counted: 3 })),
  );
  expect(await makeBackup(system)).toMatchObject({ outcome: "made", differing: 1 });
});

test("uploaded files are in it, and what the database names and nobody has is said", async () => {
  const { id } = await insertTestCampaign();
  const file = writeUpload(Buffer.from("a picture"), "jpg");
  const row = { width: 1, height: 1, alt: "A pier", credit: "Lena", uploadedAt: noon };
  const choose = (campaignId: number, name: string) =>
    transact(async (tx) => {
      await tx.insert(campaignPictures).values({ campaignId, file: name, ...row });
    });
  await choose(id, file);
  expect(await makeBackup(system)).toMatchObject({ outcome: "made", files: 1, missing: 0 });
  await choose((await insertTestCampaign()).id, `${"0".repeat(32)}.jpg`);
  expect(await makeBackup(system)).toMatchObject({ outcome: "made", files: 1, missing: 1 });
});

test("visitors may not make backups", async () => {
  await expect(makeBackup({ kind: "visitor", at: noon })).rejects.toThrow(NotAllowed);
});

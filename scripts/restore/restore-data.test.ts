import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateIdentity, identityToRecipient } from "age-encryption";
import { beforeEach, expect, test } from "vitest";
import { closeConnections, databaseFile, reader } from "#db/connection.ts";
import { getPublicVersion } from "#db/public-version.ts";
import { signatureTokens } from "#db/schema/signatures.ts";
import { insertTestCampaign, noon, readLedger, type TestCampaign } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser, testEntry } from "#db/test-organiser.ts";
import { transact } from "#db/transact.ts";
import { makeBackup } from "#domain/backups/make.ts";
import { findSession } from "#domain/sessions/queries.ts";
import { startSession } from "#domain/sessions/start.ts";
import { confirmSignature } from "#domain/signatures/confirm.ts";
import { forgetSignature } from "#domain/signatures/forget.ts";
import { readSignInput } from "#domain/signatures/input.ts";
import { mintToken } from "#domain/signatures/mint-token.ts";
import { signCampaign } from "#domain/signatures/sign.ts";
import type { Signature, TokenPurpose } from "#domain/signatures/signature.ts";
import { withdrawSignature } from "#domain/signatures/withdraw.ts";
import { environment } from "#platform/env.ts";
import { restoreData } from "./restore-data.ts";

useTestDatabase();

const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const visitor = { kind: "visitor", at: noon } as const;
const operator = (minutes: number) => ({ kind: "operator", at: later(minutes) }) as const;
const people = 300;

/** What a broken disk would leave of a folder whose keys, list and backups are kept elsewhere. */
function destroyDataFolder(): void {
  closeConnections();
  const { dataDir } = environment();
  const kept = ["keys", "erasures.log", "backups"];
  for (const name of readdirSync(dataDir)) {
    if (!kept.includes(name)) rmSync(join(dataDir, name), { recursive: true });
  }
}

async function sign({ slug }: TestCampaign, from: number, count: number): Promise<void> {
  const posts = Array.from({ length: count }, (_, index) => {
    const email = `p${from + index}@example.org`;
    const reading = readSignInput({ name: "Ada", email, country: "SE" }, "en");
    if (!("input" in reading)) throw new Error("bad input");
    return signCampaign(visitor, slug, reading.input);
  });
  await Promise.all(posts);
}

async function link({ id }: Signature, purpose: TokenPurpose): Promise<string> {
  const terms = { purpose, at: noon, expiresAt: later(10_000) };
  return transact((tx) => mintToken(tx, id, terms));
}

/** A campaign in which all but the last ten of a crowd have confirmed. */
async function crowd(): Promise<TestCampaign> {
  const campaign = await insertTestCampaign();
  await sign(campaign, 0, people);
  const { rows } = await readLedger(campaign.id);
  await Promise.all(
    rows.slice(0, -10).map(async (row) => confirmSignature(visitor, await link(row, "confirm"))),
  );
  return campaign;
}

async function backUp(minutes: number): Promise<string> {
  const backup = await makeBackup(operator(minutes));
  if (backup.outcome !== "made") throw new Error(backup.outcome);
  return backup.file;
}

const bytesOf = (...files: string[]) => Buffer.concat(files.map((file) => readFileSync(file)));

beforeEach(() => {
  Object.assign(environment(), { backupAgeRecipient: undefined });
});

test.each(["plain", "encrypted"])(
  "what is in a backup (%s) comes back after the data folder is destroyed, and who was forgotten stays so",
  async (kind) => {
    const identity = await generateIdentity();
    if (kind === "encrypted") {
      const backupAgeRecipient = await identityToRecipient(identity);
      Object.assign(environment(), { backupAgeRecipient });
    }
    const campaign = await crowd();
    const organiserId = await insertTestOrganiser("owner", campaign.id);
    await startSession({ kind: "organiser", organiserId, at: noon }, `laptop ${kind}`, testEntry);
    const before = await readLedger(campaign.id);
    const version = await getPublicVersion();
    const file = await backUp(10);

    await sign(campaign, people, 50);
    const [forgotten] = before.rows;
    const disowned = before.rows.at(-1)!;
    const at = later(20);
    await forgetSignature({ kind: "visitor", at }, await link(forgotten!, "receipt"));
    await withdrawSignature({ kind: "visitor", at }, await link(disowned, "confirm"));
    destroyDataFolder();
    const restored = await restoreData(operator(30), file, `# a key\n${identity}\n`);

    const numbers = { replayed: 2, differences: 0, isOld: false, replaced: undefined };
    expect(restored).toMatchObject({ outcome: "restored", ...numbers });
    const after = await readLedger(campaign.id);
    const erased = { sealed: null, nameHash: null, forgottenAt: at };
    expect(after.rows).toEqual([{ ...forgotten, ...erased }, ...before.rows.slice(1, -1)]);
    expect(after.counters).toEqual({ ...before.counters, waiting: 9 });
    expect(after.tally).toEqual(before.tally);
    expect(await getPublicVersion()).toBeGreaterThan(version);
    expect(await findSession(`laptop ${kind}`, noon)).toBeUndefined();

    closeConnections();
    const content = bytesOf(databaseFile());
    const secrets = [
      forgotten!.sealed!,
      forgotten!.nameHash!,
      disowned.sealed!,
      disowned.nameHash!,
    ];
    expect([...secrets, disowned.addressHash].filter((secret) => content.includes(secret))).toEqual(
      [],
    );
    expect(readdirSync(environment().dataDir).filter((name) => name.startsWith("resto"))).toEqual(
      [],
    );
  },
);

test("backups that are made after an erasure hold neither ciphertext nor hashes of it", async () => {
  const campaign = await crowd();
  const { rows } = await readLedger(campaign.id);
  const [row] = rows;
  const token = await link(row!, "receipt");
  const tokens = (await reader().select().from(signatureTokens)).filter(
    (known) => known.signatureId === row!.id,
  );
  expect(bytesOf(await backUp(40)).includes(row!.sealed!)).toBe(true);
  await forgetSignature(visitor, token);
  const content = bytesOf(await backUp(41));
  const secrets = [row!.sealed!, row!.nameHash!, ...tokens.map(({ hash }) => hash)];
  expect(secrets.filter((secret) => content.includes(secret))).toEqual([]);
});

test("the database in its place is kept, and what is not a backup changes nothing", async () => {
  const campaign = await crowd();
  const file = await backUp(50);
  await sign(campaign, people, 5);
  const before = await readLedger(campaign.id);
  const broken = join(environment().dataDir, "broken");
  const text = bytesOf(file);
  writeFileSync(broken, text.subarray(0, text.length - 8192));
  expect(await restoreData(operator(51), broken)).toMatchObject({ outcome: "damaged" });
  writeFileSync(broken, "SQLite format 3 it is not");
  expect(await restoreData(operator(51), broken)).toMatchObject({ outcome: "damaged" });
  expect(await readLedger(campaign.id)).toEqual(before);

  const restored = await restoreData(operator(52), file);
  const replaced = "replaced-20260304T125200Z.db";
  expect(restored).toMatchObject({ outcome: "restored", replaced });
  expect((await readLedger(campaign.id)).rows).toHaveLength(people);
  const undone = await restoreData(operator(53), join(environment().dataDir, replaced));
  expect(undone).toMatchObject({ outcome: "restored" });
  expect((await readLedger(campaign.id)).rows).toEqual(before.rows);
});

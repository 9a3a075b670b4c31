import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { setImmediate as nextTurn } from "node:timers/promises";
import { and, eq, isNotNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { databaseFile, reader } from "#db/connection.ts";
import { rewritePages } from "#db/erase.ts";
import { signatures, signatureTokens } from "#db/schema/signatures.ts";
import { ada, insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { importSignatures } from "./import.ts";
import { mintToken } from "./mint-token.ts";
import { purgeSignatures } from "./purge.ts";

useTestDatabase();

const closesAt = new Date("2026-03-30T12:00:00Z");
const sixMonthsOn = new Date("2026-09-30T12:00:00Z");

async function closedCampaign(people: number) {
  const campaign = await insertTestCampaign({ closesAt });
  const emails = Array.from({ length: people }, (_, index) => `p${index}@example.org`);
  const rows = emails.map((email) => ({ ...ada, email }));
  await importSignatures({ kind: "demo", at: noon }, campaign.id, rows);
  return campaign;
}

const stored = () =>
  Buffer.concat([readFileSync(databaseFile()), readFileSync(`${databaseFile()}-wal`)]);

test("six months after the end personal data are gone, and the count is what it was", async () => {
  const { id } = await closedCampaign(1100);
  const open = await insertTestCampaign();
  await importSignatures({ kind: "demo", at: noon }, open.id, [ada]);
  const before = await readLedger(id);
  const [first] = before.rows;
  const terms = { purpose: "receipt", at: noon, expiresAt: sixMonthsOn } as const;
  await transact((tx) => mintToken(tx, first!.id, terms));
  const secrets = before.rows.flatMap((row) => [row.sealed!, row.nameHash!, row.addressHash]);

  const dayBefore = new Date(sixMonthsOn.getTime() - 86_400_000);
  expect(await purgeSignatures({ kind: "system", at: dayBefore })).toBe(0);
  expect(await purgeSignatures({ kind: "system", at: sixMonthsOn })).toBe(1100);
  expect(await purgeSignatures({ kind: "system", at: sixMonthsOn })).toBe(0);

  const after = await readLedger(id);
  expect(after.rows.every((row) => row.sealed === null && row.nameHash === null)).toBe(true);
  expect([after.counters, after.tally]).toEqual([before.counters, before.tally]);
  expect(after.acts.filter((act) => act === "signature.purge")).toHaveLength(3);
  expect(await rewritePages(1e9)).toBe(true);
  const file = stored();
  expect(secrets.filter((secret) => file.includes(secret))).toEqual([]);
  const ofFirst = eq(signatureTokens.signatureId, first!.id);
  expect(await reader().select().from(signatureTokens).where(ofFirst)).toEqual([]);
  expect((await readLedger(open.id)).rows[0]!.sealed).not.toBeNull();
});

test("a purge that is killed between two batches is finished by the next", async () => {
  const { id } = await closedCampaign(3000);
  const isLeft = and(eq(signatures.campaignId, id), isNotNull(signatures.sealed));
  const left = () => reader().$count(signatures, isLeft);
  const purge = `import { purgeSignatures } from "./domain/signatures/purge.ts";
    await purgeSignatures({ kind: "system", at: new Date(${sixMonthsOn.getTime()}) });`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", purge]);
  const isOver = once(child, "exit");
  while ((await left()) === 3000) await nextTurn();
  child.kill("SIGKILL");
  expect(await isOver).toEqual([null, "SIGKILL"]);
  const remaining = await left();
  expect(remaining).toBeGreaterThan(0);

  expect(await purgeSignatures({ kind: "system", at: sixMonthsOn })).toBe(remaining);
  const { rows, acts } = await readLedger(id);
  expect(rows.every((row) => row.slot === 0 && row.forgottenAt !== null)).toBe(true);
  // Each batch is on record once: what was cut off has left no trace.
  expect(acts.filter((act) => act === "signature.purge")).toHaveLength(6);
});

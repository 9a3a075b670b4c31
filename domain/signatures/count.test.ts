import { expect, test } from "vitest";
import { ada, insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { countChange } from "./count.ts";
import { importSignatures } from "./import.ts";

useTestDatabase();

const at = new Date("2026-03-09T00:00:00Z");

async function counted() {
  const campaign = await insertTestCampaign();
  await importSignatures({ kind: "demo", at: noon }, campaign.id, [ada]);
  return (await readLedger(campaign.id)).rows[0]!;
}

test.each([
  ["withdrawn", { withdrawnAt: at }],
  ["held", { heldAt: at }],
  ["automated", { removedAt: at, removedReason: "automated" as const }],
])("a fall has its line on its own day and its reason: %s", async (reason, change) => {
  const row = await counted();
  await transact((tx) => countChange(tx, row, { ...row, ...change }, at));
  const { counters, tally, corrections } = await readLedger(row.campaignId);
  expect(counters).toMatchObject({ counted: 0 });
  expect(tally.map(({ bookedOn, gained, lost }) => [bookedOn, gained, lost])).toEqual([
    ["2026-03-04", 1, 0],
    ["2026-03-09", 0, 1],
  ]);
  expect(corrections).toMatchObject([{ bookedOn: "2026-03-09", reason, gained: 0, lost: 1 }]);
});

test.each([
  ["released", { heldAt: at }],
  ["restored", { removedAt: at, removedReason: "other" as const }],
])("a return has its line too: %s", async (reason, change) => {
  const row = await counted();
  await transact((tx) => countChange(tx, { ...row, ...change }, row, at));
  const { corrections } = await readLedger(row.campaignId);
  expect(corrections).toMatchObject([{ reason, gained: 1, lost: 0 }]);
});

test("what changes nothing of the state is not booked, and confirming is no correction", async () => {
  const row = await counted();
  const before = await readLedger(row.campaignId);
  await transact((tx) => countChange(tx, row, { ...row, isNameShown: true }, at));
  expect(await readLedger(row.campaignId)).toEqual(before);
  expect(before.corrections).toEqual([]);
});

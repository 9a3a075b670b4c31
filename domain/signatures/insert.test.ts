import { expect, test } from "vitest";
import { insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { insertSignature, type NewSignature } from "./insert.ts";

useTestDatabase();

async function newSignature(): Promise<NewSignature> {
  const { id, textIds } = await insertTestCampaign();
  const hashes = { addressHash: Buffer.from("12345678"), nameHash: Buffer.from("87654321") };
  const origin = { country: "SE", channel: "web", articleId: null, locale: "ar" } as const;
  const flags = { isNameShown: true, wantsUpdates: false };
  const instants = { signedAt: noon, heldAt: null, confirmedAt: null };
  const where = {
    campaignId: id,
    textVersionId: textIds.en,
    slot: 1,
    sealed: Buffer.from("sealed"),
  };
  return { ...where, ...hashes, ...origin, ...flags, ...instants };
}

test("every value is stored as it was given, and booked", async () => {
  const values = await newSignature();
  const row = await transact((tx) => insertSignature(tx, { ...values, heldAt: noon }));
  const { rows, counters, tally } = await readLedger(values.campaignId);
  expect(rows).toEqual([row]);
  expect(row).toMatchObject({ ...values, heldAt: noon });
  expect([counters!.waiting, tally]).toEqual([1, []]);
});

test("a confirmed one is booked on the day of its confirmation", async () => {
  const values = { ...(await newSignature()), confirmedAt: new Date("2003-01-29T23:59:59Z") };
  await transact((tx) => insertSignature(tx, values));
  const { counters, tally } = await readLedger(values.campaignId);
  expect(counters).toMatchObject({ waiting: 0, counted: 1 });
  const line = { bookedOn: "2003-01-29", country: "SE", channel: "web", gained: 1, lost: 0 };
  expect(tally).toMatchObject([line]);
});

test("the database itself refuses a second row in a slot", async () => {
  const values = await newSignature();
  await transact((tx) => insertSignature(tx, values));
  await expect(transact((tx) => insertSignature(tx, values))).rejects.toThrow();
});

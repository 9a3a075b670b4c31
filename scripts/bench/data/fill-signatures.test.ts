import { expect, test } from "vitest";
import { reader, writer } from "#db/connection.ts";
import { insertTestCampaign, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { readSignInput } from "#domain/signatures/input.ts";
import { openFields } from "#domain/signatures/open-fields.ts";
import { signCampaign } from "#domain/signatures/sign.ts";
import { recountTally } from "#domain/tally/recount.ts";
import { formOf, person } from "../people.ts";
import { fillSignatures } from "./fill-signatures.ts";

useTestDatabase();

const since = new Date("2026-02-01T00:00:00Z");
const until = new Date("2026-03-01T00:00:00Z");

test("what is filled in bulk is what the verbs would have stored, and every number agrees", async () => {
  const { id: campaignId, slug, textIds } = await insertTestCampaign();
  const fill = { campaignId, textVersionId: textIds.en, since, until };
  const { $client } = writer();
  const indexes = () => $client.prepare("SELECT sql FROM sqlite_master ORDER BY name").all();
  const before = indexes();
  fillSignatures($client, { ...fill, from: 0, count: 500, isWaiting: false });
  fillSignatures($client, { ...fill, from: 500, count: 20, isWaiting: true });
  expect(indexes()).toEqual(before);

  const { outcome } = await recountTally({ kind: "system", at: until });
  expect(outcome).toBe("agrees");
  const { rows, counters, tally } = await readLedger(campaignId);
  expect(counters).toMatchObject({ counted: 500, waiting: 20 });
  expect(new Set(tally.map(({ bookedOn }) => bookedOn)).size).toBe(28);
  const { country: _, ...fields } = person(7);
  expect(openFields(rows[7]!)).toEqual(fields);

  const reading = readSignInput(Object.fromEntries(new URLSearchParams(formOf(person(7)))), "en");
  if (!("input" in reading)) throw new Error("the form is refused");
  await signCampaign({ kind: "visitor", at: until }, slug, reading.input);
  expect(reader().$client.prepare("SELECT count(*) AS rows FROM signatures").get()).toEqual({
    rows: 520,
  });
});

import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { outbox } from "#db/schema/machinery.ts";
import { ada, insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { importSignatures } from "./import.ts";
import { openFields } from "./open-fields.ts";

useTestDatabase();

const demo = { kind: "demo", at: noon } as const;

test("confirmed signatures are counted on their days, and nobody is mailed", async () => {
  const campaign = await insertTestCampaign();
  const bo = {
    ...ada,
    name: "Bo",
    locale: "fr" as const,
    confirmedAt: new Date("2026-03-07T00:00Z"),
  };
  const rows = [ada, bo, { ...ada, name: "Cy" }, { ...ada, email: "ada.l+x@googlemail.com" }];
  expect(await importSignatures(demo, campaign.id, rows)).toEqual({ imported: 2, known: 2 });
  const ledger = await readLedger(campaign.id);
  expect(ledger.rows.map((row) => [row.slot, row.textVersionId])).toEqual([
    [1, campaign.textIds.en],
    [2, campaign.textIds.fr],
  ]);
  expect(openFields(ledger.rows[0]!)).toMatchObject({ name: ada.name, comment: "Because" });
  expect(ledger.counters).toMatchObject({ counted: 2 });
  expect(ledger.tally.map(({ bookedOn }) => bookedOn)).toEqual(["2026-03-04", "2026-03-07"]);
  expect(ledger.acts).toEqual(["signature.import"]);
  expect(await reader().select().from(outbox)).toEqual([]);
});

test("an import that is run again adds nothing", async () => {
  const campaign = await insertTestCampaign();
  await importSignatures(demo, campaign.id, [ada]);
  expect(await importSignatures(demo, campaign.id, [ada])).toEqual({ imported: 0, known: 1 });
});

test("visitors and organisers may not", async () => {
  const campaign = await insertTestCampaign();
  const refused = importSignatures({ kind: "visitor", at: noon }, campaign.id, [ada]);
  await expect(refused).rejects.toThrow(NotAllowed);
});

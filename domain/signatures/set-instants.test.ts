import { expect, test } from "vitest";
import { ada, insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { importSignatures } from "./import.ts";
import { setInstants } from "./set-instants.ts";

useTestDatabase();

test("writes the instants, books what follows, and leaves the history to its caller", async () => {
  const { id } = await insertTestCampaign();
  await importSignatures({ kind: "demo", at: noon }, id, [ada]);
  const [row] = (await readLedger(id)).rows;
  const change = { heldAt: noon };
  const after = await transact((tx) => setInstants(tx, row!, change, noon));
  expect(after).toEqual({ ...row, ...change });
  const { rows, counters, acts } = await readLedger(id);
  expect(rows).toEqual([after]);
  expect(counters).toMatchObject({ counted: 0, held: 1 });
  expect(acts).toEqual(["signature.import"]);
});

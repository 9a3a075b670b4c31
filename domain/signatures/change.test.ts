import { expect, test } from "vitest";
import { ada, insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { changeSignature } from "./change.ts";
import { importSignatures } from "./import.ts";

useTestDatabase();

test("instants are written, booked and recorded together", async () => {
  const campaign = await insertTestCampaign();
  await importSignatures({ kind: "demo", at: noon }, campaign.id, [ada]);
  const [row] = (await readLedger(campaign.id)).rows;
  const actor = { kind: "operator", at: new Date(noon.getTime() + 1) } as const;
  const change = { removedAt: actor.at, removedReason: "other", restoredAt: null } as const;
  await transact((tx) => changeSignature(tx, actor, "signature.remove", row!, change));
  const { rows, counters, acts } = await readLedger(campaign.id);
  expect(rows).toEqual([{ ...row, ...change }]);
  expect(counters).toMatchObject({ counted: 0, removed: 1 });
  expect(acts).toEqual(["signature.import", "signature.remove"]);
});

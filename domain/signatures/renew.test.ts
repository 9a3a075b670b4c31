import { expect, test } from "vitest";
import { ada, insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { changeSignature } from "./change.ts";
import { importSignatures } from "./import.ts";
import { renewSignature } from "./renew.ts";

useTestDatabase();

test("a withdrawn signature waits anew in the same row, and what held it stays", async () => {
  const campaign = await insertTestCampaign();
  const actor = { kind: "demo", at: noon } as const;
  await importSignatures(actor, campaign.id, [ada]);
  const [row] = (await readLedger(campaign.id)).rows;
  const later = new Date(noon.getTime() + 60_000);
  await transact(async (tx) => {
    const instants = { heldAt: noon, withdrawnAt: noon };
    const before = await changeSignature(tx, actor, "signature.withdraw", row!, instants);
    await renewSignature(tx, before, {
      ...before,
      country: "FR",
      isNameShown: true,
      signedAt: later,
    });
  });
  const { rows, counters } = await readLedger(campaign.id);
  const anew = { country: "FR", isNameShown: true, signedAt: later, heldAt: noon };
  expect(rows).toEqual([{ ...row, ...anew, confirmedAt: null, withdrawnAt: null }]);
  expect(counters).toMatchObject({ waiting: 1, withdrawn: 0, counted: 0 });
});

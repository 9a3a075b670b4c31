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
    const values = { ...before, country: "FR", isNameShown: true, signedAt: later };
    await renewSignature(tx, before, values, later);
  });
  const { rows, counters } = await readLedger(campaign.id);
  const anew = { country: "FR", isNameShown: true, signedAt: later, heldAt: noon };
  expect(rows).toEqual([{ ...row, ...anew, confirmedAt: null, withdrawnAt: null }]);
  expect(counters).toMatchObject({ waiting: 1, withdrawn: 0, counted: 0 });
});

test.each([
  { name: "nothing held", instants: {} },
  { name: "was released", instants: { heldAt: noon, releasedAt: noon } },
])("what $name is held when it is signed anew by a suspect", async ({ instants }) => {
  const campaign = await insertTestCampaign();
  const actor = { kind: "demo", at: noon } as const;
  await importSignatures(actor, campaign.id, [ada]);
  const [row] = (await readLedger(campaign.id)).rows;
  const later = new Date(noon.getTime() + 60_000);
  await transact(async (tx) => {
    const change = { ...instants, withdrawnAt: noon };
    const before = await changeSignature(tx, actor, "signature.withdraw", row!, change);
    await renewSignature(tx, before, { ...before, signedAt: later }, later);
  });
  const { rows } = await readLedger(campaign.id);
  expect(rows).toMatchObject([{ confirmedAt: null, heldAt: later, releasedAt: null }]);
});

test("what was released stays released when it is signed anew as usual", async () => {
  const campaign = await insertTestCampaign();
  const actor = { kind: "demo", at: noon } as const;
  await importSignatures(actor, campaign.id, [ada]);
  const [row] = (await readLedger(campaign.id)).rows;
  await transact(async (tx) => {
    const change = { heldAt: noon, releasedAt: noon, withdrawnAt: noon };
    const before = await changeSignature(tx, actor, "signature.withdraw", row!, change);
    await renewSignature(tx, before, before, null);
  });
  const { rows } = await readLedger(campaign.id);
  expect(rows).toMatchObject([{ heldAt: noon, releasedAt: noon }]);
});

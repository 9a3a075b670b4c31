import { expect, test } from "vitest";
import { ada, insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { transact } from "#db/transact.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { changeSignature } from "./change.ts";
import { importSignatures } from "./import.ts";
import { readSignInput } from "./input.ts";
import { removeSignature } from "./remove.ts";
import { signCampaign } from "./sign.ts";

useTestDatabase();

const operator = { kind: "operator", at: noon } as const;

async function counted() {
  const campaign = await insertTestCampaign();
  await importSignatures({ kind: "demo", at: noon }, campaign.id, [ada]);
  return { ...campaign, row: (await readLedger(campaign.id)).rows[0]! };
}

test("a removal has a public reason", async () => {
  const { id, row } = await counted();
  expect(await removeSignature(operator, row.id, "automated")).toBe("removed");
  expect(await removeSignature(operator, row.id, "other")).toBe("already");
  const { rows, counters, corrections, acts } = await readLedger(id);
  expect(rows).toMatchObject([{ removedAt: noon, removedReason: "automated" }]);
  expect(counters).toMatchObject({ counted: 0, removed: 1 });
  expect(corrections).toMatchObject([{ reason: "automated", lost: 1 }]);
  expect(acts.at(-1)).toBe("signature.remove");
});

test("a removal stands: the same person signing again changes nothing", async () => {
  const { id, slug, row } = await counted();
  await removeSignature(operator, row.id, "duplicate");
  const before = await readLedger(id);
  const reading = readSignInput({ name: ada.name, email: ada.email, country: "SE" }, "en");
  if ("input" in reading) await signCampaign({ kind: "visitor", at: noon }, slug, reading.input);
  const after = await readLedger(id);
  expect([after.rows, after.counters]).toEqual([before.rows, before.counters]);
});

test("what waits or was withdrawn is not removed, and an analyst may not", async () => {
  const { id, row } = await counted();
  const organiserId = await insertTestOrganiser("analyst", id);
  const refused = removeSignature({ kind: "organiser", organiserId, at: noon }, row.id, "other");
  await expect(refused).rejects.toThrow(NotAllowed);
  const change = (instants: object) =>
    transact((tx) => changeSignature(tx, operator, "signature.withdraw", row, instants));
  const gone = await change({ withdrawnAt: noon });
  expect(await removeSignature(operator, gone.id, "other")).toBe("withdrawn");
});

test("what waits cannot be removed", async () => {
  const { id, slug } = await insertTestCampaign();
  const reading = readSignInput({ name: "Bo", email: "bo@example.org", country: "SE" }, "en");
  if ("input" in reading) await signCampaign({ kind: "visitor", at: noon }, slug, reading.input);
  const [row] = (await readLedger(id)).rows;
  expect(await removeSignature(operator, row!.id, "other")).toBe("waiting");
});

import { expect, test } from "vitest";
import { ada, insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { transact } from "#db/transact.ts";
import { NotAllowed, NotFound } from "#platform/refusals.ts";
import { changeSignature } from "./change.ts";
import { holdSignature } from "./hold.ts";
import { importSignatures } from "./import.ts";

useTestDatabase();

async function counted() {
  const { id } = await insertTestCampaign();
  await importSignatures({ kind: "demo", at: noon }, id, [ada]);
  const row = (await readLedger(id)).rows[0]!;
  const organiserId = await insertTestOrganiser("moderator", id);
  return { id, row, moderator: { kind: "organiser", organiserId, at: noon } as const };
}

test("a moderator holds a signature that counts: the fall is public, the reason held", async () => {
  const { id, row, moderator } = await counted();
  expect(await holdSignature(moderator, row.id)).toBe("held");
  expect(await holdSignature(moderator, row.id)).toBe("already");
  const { rows, counters, corrections, acts } = await readLedger(id);
  expect(rows).toEqual([{ ...row, heldAt: noon }]);
  expect(counters).toMatchObject({ counted: 0, held: 1 });
  expect(corrections).toMatchObject([{ reason: "held", gained: 0, lost: 1 }]);
  expect(acts).toEqual(["signature.import", "signature.hold"]);
});

test("a withdrawn signature is not held", async () => {
  const { row, moderator } = await counted();
  await transact((tx) =>
    changeSignature(tx, moderator, "signature.withdraw", row, { withdrawnAt: noon }),
  );
  expect(await holdSignature(moderator, row.id)).toBe("withdrawn");
});

test("without the right role it is refused, without any role it is not found", async () => {
  const { id, row } = await counted();
  const { id: elsewhere } = await insertTestCampaign();
  const as = async (role: "analyst" | "owner", campaignId: number) => {
    const organiserId = await insertTestOrganiser(role, campaignId);
    return holdSignature({ kind: "organiser", organiserId, at: noon }, row.id);
  };
  await expect(as("analyst", id)).rejects.toThrow(NotAllowed);
  await expect(as("owner", elsewhere)).rejects.toThrow(NotFound);
  await expect(holdSignature({ kind: "visitor", at: noon }, row.id)).rejects.toThrow(NotFound);
  await expect(holdSignature({ kind: "operator", at: noon }, 999_999)).rejects.toThrow(NotFound);
  expect((await readLedger(id)).counters).toMatchObject({ counted: 1, held: 0 });
});

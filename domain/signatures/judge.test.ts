import { expect, test } from "vitest";
import { ada, insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { NotFound, ProofNeeded } from "#platform/refusals.ts";
import { holdSignature } from "./hold.ts";
import { importSignatures } from "./import.ts";
import { judgeSignatures } from "./judge.ts";

useTestDatabase();

const removal = { verdict: "remove", reason: "automated" } as const;

async function signed() {
  const campaign = await insertTestCampaign();
  await importSignatures({ kind: "demo", at: noon }, campaign.id, [
    ada,
    { ...ada, name: "Bo", email: "bo@example.org" },
  ]);
  const ids = (await readLedger(campaign.id)).rows.map((row) => row.id);
  const organiserId = await insertTestOrganiser("moderator", campaign.id);
  const actor = { kind: "organiser", organiserId, at: noon, provenAt: noon } as const;
  return { id: campaign.id, ids, actor };
}

test("what was picked is removed, restored and released; what has moved on is left out", async () => {
  const { id, ids, actor } = await signed();
  expect(await judgeSignatures(actor, id, ids, removal)).toBe(2);
  expect(await judgeSignatures(actor, id, ids.slice(0, 1), { verdict: "restore" })).toBe(1);
  expect(await judgeSignatures(actor, id, ids, { verdict: "restore" })).toBe(1);
  await holdSignature(actor, ids[0]!);
  expect(await judgeSignatures(actor, id, ids, { verdict: "release" })).toBe(1);
  const { counters, acts } = await readLedger(id);
  expect(counters).toMatchObject({ counted: 2, held: 0, removed: 0 });
  expect(acts.filter((act) => act === "signature.remove")).toHaveLength(2);
});

test("a removal wants a fresh proof", async () => {
  const { id, ids, actor } = await signed();
  const { provenAt: _, ...unproven } = actor;
  await expect(judgeSignatures(unproven, id, ids, removal)).rejects.toThrow(ProofNeeded);
});

test("a signature of another campaign is not found, and nothing happens to any", async () => {
  const { id, ids, actor } = await signed();
  const other = await insertTestCampaign();
  await importSignatures({ kind: "demo", at: noon }, other.id, [ada]);
  const [row] = (await readLedger(other.id)).rows;
  await expect(judgeSignatures(actor, id, [...ids, row!.id], removal)).rejects.toThrow(NotFound);
  expect((await readLedger(id)).counters).toMatchObject({ counted: 2 });
  const organiserId = await insertTestOrganiser("editor", id);
  await expect(judgeSignatures({ ...actor, organiserId }, id, ids, removal)).rejects.toThrow(
    NotFound,
  );
});

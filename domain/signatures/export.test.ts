import { expect, test } from "vitest";
import { ada, insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { NotAllowed, NotFound, ProofNeeded, TooMany } from "#platform/refusals.ts";
import { exportSignatures } from "./export.ts";
import { importSignatures } from "./import.ts";

useTestDatabase();

async function campaignOf(people: number) {
  const { id } = await insertTestCampaign();
  const rows = Array.from({ length: people }, (_, index) => ({
    ...ada,
    email: `p${index}@example.org`,
  }));
  await importSignatures({ kind: "demo", at: noon }, id, rows);
  const as = async (role: "owner" | "editor" | "moderator" | "analyst", of = id) => {
    const organiserId = await insertTestOrganiser(role, of);
    return { kind: "organiser", organiserId, at: noon, provenAt: noon } as const;
  };
  return { id, as };
}

test("an owner may read out what counts; the history says who did", async () => {
  const { id, as } = await campaignOf(1);
  const owner = await as("owner");
  expect(await exportSignatures(owner, id)).toEqual({ campaignId: id, at: noon });
  expect((await readLedger(id)).acts.at(-1)).toBe("signature.export");
});

test("other roles are refused, strangers find nothing, and the history stays empty", async () => {
  const { id, as } = await campaignOf(1);
  const { id: elsewhere } = await insertTestCampaign();
  for (const role of ["editor", "moderator", "analyst"] as const) {
    await expect(exportSignatures(await as(role), id)).rejects.toThrow(NotAllowed);
  }
  await expect(exportSignatures(await as("owner", elsewhere), id)).rejects.toThrow(NotFound);
  expect((await readLedger(id)).acts).toEqual(["signature.import"]);
});

test("a sixth export within an hour has to wait", async () => {
  const { id, as } = await campaignOf(1);
  const owner = await as("owner");
  for (let time = 0; time < 5; time++) await exportSignatures(owner, id);
  await expect(exportSignatures(owner, id)).rejects.toThrow(TooMany);
  const anHourOn = new Date(noon.getTime() + 3_600_000);
  const later = { ...owner, at: anHourOn, provenAt: anHourOn };
  expect(await exportSignatures(later, id)).toEqual({ campaignId: id, at: anHourOn });
});

test("an owner whose last proof is ten minutes old, or who never gave one, proves who they are first", async () => {
  const { id, as } = await campaignOf(1);
  const { provenAt, ...owner } = await as("owner");
  await expect(exportSignatures(owner, id)).rejects.toThrow(ProofNeeded);
  const late = { ...owner, provenAt, at: new Date(noon.getTime() + 600_000) };
  await expect(exportSignatures(late, id)).rejects.toThrow(ProofNeeded);
  expect((await readLedger(id)).acts).toEqual(["signature.import"]);
  const inTime = { ...late, at: new Date(noon.getTime() + 599_999) };
  expect(await exportSignatures(inTime, id)).toEqual({ campaignId: id, at: inTime.at });
});

test("who may not export is told so, and not asked for a proof", async () => {
  const { id, as } = await campaignOf(1);
  const { provenAt: _, ...editor } = await as("editor");
  const refused = exportSignatures(editor, id);
  await expect(refused).rejects.toThrow(NotAllowed);
  await expect(refused).rejects.not.toThrow(ProofNeeded);
});

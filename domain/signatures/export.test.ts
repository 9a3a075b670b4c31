import { expect, test } from "vitest";
import { ada, insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { NotAllowed, NotFound, TooMany } from "#platform/refusals.ts";
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
    return { kind: "organiser", organiserId, at: noon } as const;
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
  const later = { ...owner, at: new Date(noon.getTime() + 3_600_000) };
  expect(await exportSignatures(later, id)).toEqual({ campaignId: id, at: later.at });
});

import { expect, test } from "vitest";
import { ada, insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { NotFound, TooMany } from "#platform/refusals.ts";
import { importSignatures } from "./import.ts";
import { revealSignatures } from "./reveal.ts";

useTestDatabase();

async function signed() {
  const campaign = await insertTestCampaign();
  await importSignatures({ kind: "demo", at: noon }, campaign.id, [ada]);
  const ids = (await readLedger(campaign.id)).rows.map((row) => row.id);
  return { ...campaign, ids };
}

async function organiser(role: "moderator" | "analyst", campaignId: number) {
  const organiserId = await insertTestOrganiser(role, campaignId);
  return { kind: "organiser", organiserId, at: noon } as const;
}

test("opens what was given, and the history says that somebody looked", async () => {
  const { id, ids } = await signed();
  const actor = await organiser("moderator", id);
  const [revealed] = await revealSignatures(actor, id, ids);
  expect(revealed!.fields).toMatchObject({ name: ada.name, email: ada.email });
  expect((await readLedger(id)).acts.at(-1)).toBe("signature.reveal");
});

test("of another campaign nothing is opened, nor for who does not moderate", async () => {
  const { id } = await signed();
  const other = await signed();
  const actor = await organiser("moderator", id);
  await expect(revealSignatures(actor, id, other.ids)).rejects.toThrow(NotFound);
  const analyst = await organiser("analyst", other.id);
  await expect(revealSignatures(analyst, other.id, other.ids)).rejects.toThrow(NotFound);
  expect((await readLedger(other.id)).acts).not.toContain("signature.reveal");
});

test("nobody looks at more than a page at once, nor all the time", async () => {
  const { id, ids } = await signed();
  const actor = await organiser("moderator", id);
  const many = Array.from({ length: 26 }, (_, index) => index + 1);
  await expect(revealSignatures(actor, id, many)).rejects.toThrow(TooMany);
  for (let look = 0; look < 60; look++) await revealSignatures(actor, id, ids);
  await expect(revealSignatures(actor, id, ids)).rejects.toThrow(TooMany);
});

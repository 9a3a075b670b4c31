import { beforeEach, expect, test } from "vitest";
import { getPublicVersion } from "#db/public-version.ts";
import { insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { announceEvent } from "./announce.ts";
import { cancelEvent } from "./cancel.ts";
import { getEvent } from "./queries.ts";

useTestDatabase();

const operator = { kind: "operator", at: noon } as const;
let id: number;

beforeEach(async () => {
  ({ id } = await insertTestCampaign());
  const where = { timeZone: "UTC", place: "Square", description: "Come." };
  await announceEvent(operator, id, { title: "Vigil", heldOn: "2026-03-29", ...where });
});

test("stays where it was announced, as cancelled, with a higher sequence number", async () => {
  const before = await getPublicVersion();
  expect(await cancelEvent(operator, id, 1)).toBe("cancelled");
  expect(await getEvent(id, 1)).toMatchObject({ title: "Vigil", cancelledAt: noon, sequence: 1 });
  expect(await cancelEvent(operator, id, 1)).toBe("alreadyCancelled");
  expect(await getEvent(id, 1)).toMatchObject({ sequence: 1 });
  expect(await getPublicVersion()).toBe(before + 1);
  expect((await readLedger(id)).acts).toContain("event.cancel");
});

test("needs to be there, and an editor", async () => {
  await expect(cancelEvent(operator, id, 2)).rejects.toThrow(
    expect.objectContaining({ name: "NotFound" }),
  );
  const organiserId = await insertTestOrganiser("analyst", id);
  const analyst = { kind: "organiser", organiserId, at: noon } as const;
  await expect(cancelEvent(analyst, id, 1)).rejects.toThrow(
    expect.objectContaining({ name: "NotAllowed" }),
  );
});

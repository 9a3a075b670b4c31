import { beforeEach, expect, test } from "vitest";
import { insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { announceEvent } from "./announce.ts";
import { cancelEvent } from "./cancel.ts";
import { changeEvent } from "./change.ts";
import { getEvent } from "./queries.ts";

useTestDatabase();

const operator = { kind: "operator", at: noon } as const;
const vigil = {
  title: "Vigil",
  heldOn: "2026-03-29",
  startTime: "18:00",
  timeZone: "Europe/Paris",
  place: "By the gate",
  description: "Bring light.",
};
let id: number;

beforeEach(async () => {
  ({ id } = await insertTestCampaign());
  await announceEvent(operator, id, vigil);
});

test("is announced anew under the same identifier, with the next sequence number", async () => {
  const { uid } = await getEvent(id, 1);
  const later = { ...vigil, startTime: "20:00" };
  expect(await changeEvent(operator, id, 1, noon, later)).toEqual({ outcome: "saved" });
  expect(await getEvent(id, 1)).toMatchObject({ uid, startTime: "20:00", sequence: 1 });
  expect((await readLedger(id)).acts).toContain("event.change");
});

test("does not overwrite what somebody else has changed meanwhile", async () => {
  await changeEvent(operator, id, 1, noon, { ...vigil, place: "On the bridge" });
  const late = await changeEvent(operator, id, 1, noon, { ...vigil, place: "At the port" });
  expect(late).toMatchObject({ outcome: "changed", stored: { place: "On the bridge" } });
  expect((await getEvent(id, 1)).place).toBe("On the bridge");
});

test("once cancelled, it is not changed", async () => {
  await cancelEvent(operator, id, 1);
  const { updatedAt } = await getEvent(id, 1);
  expect(await changeEvent(operator, id, 1, updatedAt, vigil)).toEqual({ outcome: "cancelled" });
});

test("needs to be there, and an editor", async () => {
  await expect(changeEvent(operator, id, 2, noon, vigil)).rejects.toThrow(
    expect.objectContaining({ name: "NotFound" }),
  );
  const organiserId = await insertTestOrganiser("moderator", id);
  const moderator = { kind: "organiser", organiserId, at: noon } as const;
  await expect(changeEvent(moderator, id, 1, noon, vigil)).rejects.toThrow(
    expect.objectContaining({ name: "NotAllowed" }),
  );
});

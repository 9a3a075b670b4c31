import { beforeAll, expect, test } from "vitest";
import { getPublicVersion } from "#db/public-version.ts";
import { events } from "#db/schema/events.ts";
import { insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { transact } from "#db/transact.ts";
import { announceEvent } from "./announce.ts";
import type { EventInput } from "./input.ts";
import { getEvent, listEvents } from "./queries.ts";

useTestDatabase();

const operator = { kind: "operator", at: noon } as const;
const vigil: EventInput = {
  title: "Vigil",
  heldOn: "2026-03-29",
  startTime: "18:00",
  endTime: "19:30",
  timeZone: "Europe/Paris",
  place: "By the gate",
  description: "Bring\r\nlight.",
};
let id: number;

beforeAll(async () => {
  ({ id } = await insertTestCampaign());
});

test("stands under its number with an identifier of its own, in the order of days", async () => {
  const before = await getPublicVersion();
  expect(await announceEvent(operator, id, vigil)).toEqual({ outcome: "announced", number: 1 });
  const wholeDay = { ...vigil, heldOn: "2026-03-28", startTime: null, endTime: null };
  expect(await announceEvent(operator, id, wholeDay)).toMatchObject({ number: 2 });
  const [first, second] = await listEvents(id);
  expect([first!.number, second!.number]).toEqual([2, 1]);
  expect(second).toMatchObject({ description: "Bring\nlight.", sequence: 0, cancelledAt: null });
  expect(first!.uid).not.toBe(second!.uid);
  expect(await getEvent(id, "1")).toEqual(second);
  await expect(getEvent(id, "01")).rejects.toThrow();
  expect(await getPublicVersion()).toBe(before + 2);
  expect((await readLedger(id)).acts).toEqual(["event.announce", "event.announce"]);
});

test.each([
  ["a day that was not", { heldOn: "2026-02-29" }, "day"],
  ["a time that is none", { startTime: "24:00" }, "time"],
  ["a time zone that there is not", { timeZone: "Europe/Atlantis" }, "timeZone"],
  ["an offset for a time zone", { timeZone: "+01:00" }, "timeZone"],
  ["a time that the clocks skip", { startTime: "02:30" }, "skipped"],
  ["an end before the start", { endTime: "17:59" }, "endBeforeStart"],
  ["an end without a start", { startTime: null }, "endWithoutStart"],
  ["no place", { place: "" }, "required"],
])("refuses %s", async (_, change, code) => {
  await expect(announceEvent(operator, id, { ...vigil, ...change })).rejects.toThrow(code);
});

test("is never removed, only cancelled", async () => {
  const remove = transact(async (tx) => void (await tx.delete(events)));
  await expect(remove).rejects.toThrow();
  expect(await listEvents(id)).toHaveLength(2);
});

test("an analyst may not announce one", async () => {
  const organiserId = await insertTestOrganiser("analyst", id);
  const analyst = { kind: "organiser", organiserId, at: noon } as const;
  await expect(announceEvent(analyst, id, vigil)).rejects.toThrow(
    expect.objectContaining({ name: "NotAllowed" }),
  );
});

import { beforeAll, expect, test } from "vitest";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { writeIcs } from "#platform/formats/ics.ts";
import { announceEvent } from "./announce.ts";
import { cancelEvent } from "./cancel.ts";
import { changeEvent } from "./change.ts";
import { getEvent } from "./queries.ts";
import { representEvent, representEvents } from "./representation.ts";

useTestDatabase();

const operator = { kind: "operator", at: noon } as const;
const words = { title: "Vigil", place: "By the gate", description: "Bring light." };
const inParis = { ...words, timeZone: "Europe/Paris", startTime: "18:00" };
let id: number;
let slug: string;

beforeAll(async () => {
  ({ id, slug } = await insertTestCampaign());
  await announceEvent(operator, id, { ...inParis, heldOn: "2026-03-28", endTime: "19:00" });
  await announceEvent(operator, id, { ...inParis, heldOn: "2026-03-29" });
  await announceEvent(operator, id, { ...words, timeZone: "Asia/Kathmandu", heldOn: "2026-03-30" });
});

const calendarLines = async (number?: string) => {
  const represented = number
    ? await representEvent(slug, number, "en")
    : await representEvents(slug, "en");
  const { calendar, language } = represented!;
  return writeIcs(calendar!, language).split("\r\n");
};
const named = (lines: string[], names: RegExp) => lines.filter((line) => names.test(line));

test("the hour is right on both sides of the night on which clocks change", async () => {
  expect(named(await calendarLines(), /^DT(START|END)/)).toEqual([
    "DTSTART:20260328T170000Z",
    "DTEND:20260328T180000Z",
    "DTSTART:20260329T160000Z",
    "DTSTART;VALUE=DATE:20260330",
  ]);
});

test("keeps its identifier when it is changed and cancelled, and its sequence grows", async () => {
  const { uid } = await getEvent(id, 2);
  await changeEvent(operator, id, 2, noon, {
    ...inParis,
    heldOn: "2026-03-29",
    startTime: "20:00",
  });
  await cancelEvent(operator, id, 2);
  expect(named(await calendarLines("2"), /^(UID|SEQUENCE|DTSTART|STATUS)/)).toEqual([
    `UID:${uid}`,
    "SEQUENCE:2",
    "DTSTART:20260329T180000Z",
    "STATUS:CANCELLED",
  ]);
  const { data } = (await representEvents(slug, "en"))!;
  expect(data.events).toMatchObject([
    { number: 1, isCancelled: false, startsAt: "2026-03-28T17:00:00.000Z" },
    { number: 2, isCancelled: true },
    { number: 3, startsAt: null },
  ]);
});

test("is not there while the campaign is a draft", async () => {
  const draft = await insertTestCampaign({ publishedAt: null });
  expect(await representEvents(draft.slug, "en")).toBeUndefined();
  expect(await representEvent(draft.slug, "1", "en")).toBeUndefined();
});

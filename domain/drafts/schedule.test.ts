import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { createDraft } from "./create.ts";
import { readSchedule } from "./input.ts";
import { getDraft, listDueDrafts } from "./queries.ts";
import { scheduleDraft } from "./schedule.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const later = new Date("2026-03-02T05:30:00Z");
const operator = { kind: "operator", at } as const;
let id: number;

beforeAll(async () => {
  const created = await createDraft(operator, { campaignId: null, locale: "en" });
  if (created.outcome === "created") id = created.id;
});

test("a draft waits for its hour, and not for one that has gone by", async () => {
  expect(await scheduleDraft(operator, id, at)).toBe("past");
  expect(await scheduleDraft(operator, id, later)).toBe("scheduled");
  expect(await getDraft(id)).toMatchObject({ scheduledAt: later });
  expect(await listDueDrafts(new Date(later.getTime() - 1))).toEqual([]);
  expect(await listDueDrafts(later)).toEqual([id]);
  const entries = await reader().select().from(audit);
  const detail = { at: later.toISOString() };
  expect(entries.at(-1)).toMatchObject({ act: "draft.schedule", subjectId: String(id), detail });
});

test("an analyst may not", async () => {
  const organiserId = await insertTestOrganiser("analyst", null);
  const attempt = scheduleDraft({ kind: "organiser", organiserId, at }, id, later);
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
});

test("an hour is read as clocks show it in its time zone", () => {
  const typed = { day: "2026-03-02", time: "08:30", timeZone: "Europe/Moscow" };
  expect(readSchedule(typed, at)).toEqual({ at: later });
});

test.each([
  ["no hour", { time: "" }, { time: "required" }],
  ["a day that is none", { day: "2026-02-30" }, { day: "day" }],
  ["no time zone", { timeZone: "" }, { timeZone: "timeZone" }],
  ["a day gone by", { day: "2026-03-01" }, { day: "past" }],
  [
    "an hour left out",
    { day: "2026-03-29", time: "02:30", timeZone: "Europe/Oslo" },
    { time: "skipped" },
  ],
])("refuses %s", (_, change, errors) => {
  const typed = { day: "2026-03-02", time: "08:30", timeZone: "Europe/Moscow" };
  expect(readSchedule({ ...typed, ...change }, at)).toEqual({ errors });
});

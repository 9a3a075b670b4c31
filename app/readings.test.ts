import { expect, test } from "vitest";
import { insertTestCampaign } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { raiseAlarm } from "#domain/alarms/raise.ts";
import { expose, type Reading } from "#platform/exposition.ts";
import { StorageUnavailable } from "#platform/refusals.ts";
import { createReadings } from "./readings.ts";

useTestDatabase();

const counts = { signatures: {}, confirmations: {}, limits: {}, work: {}, mails: { sent: 3 } };
const watched = {
  waiting: () => ({ calls: 2, oldestMilliseconds: 1500 }),
  readWriterCounts: async () => counts,
  isRendererReady: () => true,
};
const valueOf = (readings: Reading[], name: string) =>
  readings.find((reading) => reading.name === `countersign_${name}`)?.values[0]?.value;

test("what holds at the moment is told", async () => {
  const { slug, id } = await insertTestCampaign();
  const actor = { kind: "system", at: new Date() } as const;
  const finding = { kind: "attack", subject: "suspects", count: 100, total: 200 } as const;
  await raiseAlarm(actor, slug, finding);
  const readings = await createReadings(watched)();
  expect(id).toBeGreaterThan(0);
  const values = ["writer_queue_calls", "writer_queue_age_seconds", "renderer_ready"];
  expect(values.map((name) => valueOf(readings, name))).toEqual([2, 1.5, 1]);
  expect(valueOf(readings, "campaigns_under_attack")).toBe(1);
  expect(valueOf(readings, "alarms_open")).toBe(0);
  expect(valueOf(readings, "mails_paused")).toBe(0);
  expect(valueOf(readings, "tally_doubtful")).toBe(0);
  expect(valueOf(readings, "data_free_bytes")).toBeGreaterThan(0);
  expect(valueOf(readings, "last_backup_age_seconds")).toBeUndefined();
  expect((await expose(readings)).text).not.toContain(slug);
});

test("while the writer thread is hung, its counters stay what they were", async () => {
  let isHung = false;
  const readWriterCounts = async () => {
    if (isHung) throw new StorageUnavailable();
    return counts;
  };
  const read = createReadings({ ...watched, readWriterCounts });
  expect(valueOf(await read(), "mails_total")).toBe(3);
  isHung = true;
  expect(valueOf(await read(), "mails_total")).toBe(3);
});

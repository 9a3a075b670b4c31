import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { alarms } from "#db/schema/alarms.ts";
import { audit, outbox } from "#db/schema/machinery.ts";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { openMail } from "#domain/outbox/queries.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { endAlarm } from "./end.ts";
import { raiseAlarm } from "./raise.ts";

useTestDatabase();

const system = (minutes = 0) =>
  ({ kind: "system", at: new Date(noon.getTime() + minutes * 60_000) }) as const;
const attack = { kind: "attack", subject: "suspects", count: 90, total: 100 } as const;
const domain = (subject: string) =>
  ({ kind: "mail-domain", subject, count: 5, total: 10 }) as const;

async function mailsOf(campaignId: number | null) {
  const rows = await reader().select().from(outbox);
  return rows.filter((row) => row.campaignId === campaignId).map((row) => openMail(row).items);
}

test("an alarm is written down, told in the history, and mailed to the owners alone", async () => {
  const { id: campaignId, slug } = await insertTestCampaign();
  await insertTestOrganiser("owner", campaignId);
  await insertTestOrganiser("editor", campaignId);
  const raised = await raiseAlarm(system(), slug, attack);
  if (raised.outcome !== "raised") throw new Error(raised.outcome);
  const row = { ...attack, id: raised.id, campaignId, startedAt: noon, endedAt: null };
  expect(await reader().select().from(alarms)).toEqual([row]);
  const { subject: _, ...figures } = attack;
  const entry = { act: "alarm.raise", actor: "system", campaignId, subjectId: String(raised.id) };
  expect(await reader().select().from(audit)).toMatchObject([{ ...entry, detail: figures }]);
  const to = `owner-of-${campaignId}@example.org`;
  expect(await mailsOf(campaignId)).toEqual([[{ about: String(raised.id), to }]]);
});

test("an alarm that is open is not raised again; one that has ended is", async () => {
  const { slug } = await insertTestCampaign();
  const first = await raiseAlarm(system(), slug, attack);
  if (first.outcome !== "raised") throw new Error(first.outcome);
  expect(await raiseAlarm(system(1), slug, attack)).toEqual({ outcome: "open", id: first.id });
  await endAlarm(system(2), first.id);
  expect(await raiseAlarm(system(3), slug, attack)).toMatchObject({ outcome: "raised" });
});

test("whatever stands out, owners get one mail an hour for each kind", async () => {
  const { id: campaignId, slug } = await insertTestCampaign();
  await insertTestOrganiser("owner", campaignId);
  for (let minute = 0; minute < 60; minute++)
    await raiseAlarm(system(minute), slug, domain(`${minute}.example`));
  const [told, ...others] = await mailsOf(campaignId);
  expect([told, others]).toMatchObject([{ length: 1 }, []]);
  await raiseAlarm(system(59), slug, attack);
  expect(await mailsOf(campaignId)).toMatchObject([{ length: 2 }]);
});

test("what concerns the whole installation is mailed to its owners", async () => {
  await insertTestOrganiser("owner", null);
  const bounces = { kind: "bounces", subject: "", count: 21, total: 200 } as const;
  expect(await raiseAlarm(system(), null, bounces)).toMatchObject({ outcome: "raised" });
  expect(await raiseAlarm(system(), null, bounces)).toMatchObject({ outcome: "open" });
  expect((await mailsOf(null)).flat().map(({ to }) => to)).toEqual([
    "owner-of-everything@example.org",
  ]);
});

test("a campaign that is not there has no alarms, and nobody but the watch raises any", async () => {
  expect(await raiseAlarm(system(), "nothing", attack)).toEqual({ outcome: "unknown campaign" });
  const visitor = { kind: "visitor", at: noon } as const;
  await expect(raiseAlarm(visitor, null, attack)).rejects.toThrow(NotAllowed);
});

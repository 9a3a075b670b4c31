import { beforeEach, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { alarms } from "#db/schema/alarms.ts";
import { outbox } from "#db/schema/machinery.ts";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { endAlarm } from "#domain/alarms/end.ts";
import { raiseAlarm } from "#domain/alarms/raise.ts";
import { Lookout } from "./lookout.ts";

useTestDatabase();

const verbs = { raiseAlarm, endAlarm };
const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);
const posted = () => reader().select().from(alarms);

beforeEach(async () => transact(async (tx) => void (await tx.delete(alarms))));

function flood(lookout: Lookout, slug: string, posts: number, isSuspect = true): void {
  for (let index = 0; index < posts; index++) {
    const client = `client-${index}`;
    lookout.note({ slug, client, domain: "gmail.com", country: "GB", isSuspect });
  }
}

test("a flood switches under-attack mode on with the next look, for its campaign alone", async () => {
  const { id, slug } = await insertTestCampaign();
  const other = await insertTestCampaign();
  const lookout = new Lookout(verbs);
  flood(lookout, slug, 200);
  flood(lookout, other.slug, 200, false);
  await lookout.look(noon);
  expect([slug, other.slug].map((name) => lookout.isUnderAttack(name))).toEqual([true, false]);
  const attack = { campaignId: id, kind: "attack", subject: "suspects", count: 200, total: 200 };
  expect(await posted()).toMatchObject([{ ...attack, startedAt: noon, endedAt: null }]);
});

test("it is off after half an hour without a reason, and not before", async () => {
  const { slug } = await insertTestCampaign();
  const lookout = new Lookout(verbs);
  flood(lookout, slug, 200);
  for (let minute = 0; minute <= 39; minute++) await lookout.look(minutes(minute));
  expect(lookout.isUnderAttack(slug)).toBe(true);
  await lookout.look(minutes(40));
  expect(lookout.isUnderAttack(slug)).toBe(false);
  expect(await posted()).toMatchObject([{ endedAt: minutes(40) }]);
});

test("a flood that goes on keeps it on, and never becomes what is usual", async () => {
  const { slug } = await insertTestCampaign();
  const lookout = new Lookout(verbs);
  for (let minute = 0; minute < 600; minute++) {
    for (let index = 0; index < 100; index++) {
      const post = { slug, client: `client-${index}`, country: "GB", isSuspect: false };
      lookout.note({ ...post, domain: index < 60 ? "robot.example" : "gmail.com" });
    }
    await lookout.look(minutes(minute));
  }
  expect(lookout.isUnderAttack(slug)).toBe(true);
  expect((await posted()).map(({ kind }) => kind)).toEqual(["mail-domain", "attack"]);
});

test("it survives a restart, and ends after one", async () => {
  const { slug } = await insertTestCampaign();
  const before = new Lookout(verbs);
  flood(before, slug, 200);
  await before.look(noon);

  const after = new Lookout(verbs);
  await after.look(minutes(1));
  expect(after.isUnderAttack(slug)).toBe(true);
  await after.look(minutes(31));
  expect(after.isUnderAttack(slug)).toBe(false);
  expect(await posted()).toMatchObject([{ startedAt: noon, endedAt: minutes(31) }]);
});

test("mails that nobody confirms switch it on, those that are confirmed do not", async () => {
  const [made, real] = await Promise.all([insertTestCampaign(), insertTestCampaign()]);
  const lookout = new Lookout(verbs);
  for (const { slug } of [made, real]) flood(lookout, slug, 1000, false);
  const mail = { kind: "confirm", mailboxHash: Buffer.from("m"), locale: "en" } as const;
  const sent = { ...mail, createdAt: noon, dueAt: noon, outcome: "sent", settledAt: noon } as const;
  const rows = [made, real].flatMap(({ id }) => Array(500).fill({ ...sent, campaignId: id }));
  await transact(async (tx) => void (await tx.insert(outbox).values(rows)));
  for (let count = 0; count < 150; count++) lookout.noteConfirmation(real.slug);
  for (const second of [-1, 30, 59]) await lookout.look(minutes(second / 60));
  expect(lookout.isUnderAttack(made.slug)).toBe(false);
  await lookout.look(minutes(1));
  expect([made, real].map(({ slug }) => lookout.isUnderAttack(slug))).toEqual([true, false]);
});

test("posts to campaigns that are not there are forgotten, however many", async () => {
  const { slug } = await insertTestCampaign();
  const lookout = new Lookout(verbs);
  await lookout.look(noon);
  flood(lookout, slug, 1);
  for (let index = 0; index < 5000; index++) flood(lookout, `nothing-${index}`, 1);
  await lookout.look(minutes(1));
  flood(lookout, "nothing-4999", 200);
  flood(lookout, slug, 200);
  await lookout.look(minutes(2));
  expect(lookout.isUnderAttack("nothing-4999")).toBe(false);
  expect(lookout.isUnderAttack(slug)).toBe(true);
});

test("what cannot be written down counts all the same, and is written later", async () => {
  const { slug } = await insertTestCampaign();
  let isFull = true;
  const raise: typeof raiseAlarm = (...parameters) =>
    isFull ? Promise.reject(new Error("full")) : raiseAlarm(...parameters);
  const lookout = new Lookout({ raiseAlarm: raise, endAlarm });
  flood(lookout, slug, 200);
  await expect(lookout.look(noon)).rejects.toThrow("full");
  expect([lookout.isUnderAttack(slug), await posted()]).toEqual([true, []]);
  isFull = false;
  await lookout.look(minutes(1));
  expect(await posted()).toMatchObject([{ startedAt: minutes(1) }]);
});

test("whoever chooses the domains raises five alarms at most", async () => {
  const { slug } = await insertTestCampaign();
  const lookout = new Lookout(verbs);
  for (let index = 0; index < 1200; index++) {
    const post = { slug, client: `client-${index}`, country: "GB", isSuspect: false };
    lookout.note({ ...post, domain: `robot-${index % 8}.example` });
  }
  await lookout.look(noon);
  expect(await posted()).toHaveLength(5);
});

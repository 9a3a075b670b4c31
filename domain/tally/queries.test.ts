import { beforeAll, expect, test } from "vitest";
import { insertTestCampaign } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { insertTestSignature } from "#db/test-signature.ts";
import { transact } from "#db/transact.ts";
import { countChange } from "#domain/signatures/count.ts";
import { NotFound } from "#platform/refusals.ts";
import { getPublicTally, getTally } from "./queries.ts";

useTestDatabase();

const saturday = new Date("2003-01-25T10:00:00Z");
const monday = new Date("2003-01-27T10:00:00Z");
const wednesday = new Date("2003-01-29T10:00:00Z");
let campaignId: number;

beforeAll(async () => {
  const campaign = await insertTestCampaign({ slug: "clean-river" });
  campaignId = campaign.id;
  const confirm = (at: Date, country: string, channel: "web" | "paper") =>
    transact(async (tx) => {
      const values = { country, channel, confirmedAt: at };
      const signature = await insertTestSignature(tx, campaign, values);
      await countChange(tx, undefined, signature, at);
      return signature;
    });
  for (let count = 0; count < 5; count++) await confirm(saturday, "FR", "web");
  await confirm(monday, "MT", "paper");
  const regretted = await confirm(monday, "FR", "paper");
  await transact(async (tx) => {
    await countChange(tx, regretted, { ...regretted, withdrawnAt: wednesday }, wednesday);
    const waiting = await insertTestSignature(tx, campaign);
    await countChange(tx, undefined, waiting, wednesday);
  });
});

test("an organiser of the campaign sees every number", async () => {
  const organiserId = await insertTestOrganiser("analyst", campaignId);
  const actor = { kind: "organiser", organiserId, at: wednesday } as const;
  const { role, tally } = await getTally(actor, "clean-river");
  expect(role).toBe("analyst");
  expect(tally).toEqual({
    asOf: wednesday,
    goal: 100,
    counted: 6,
    today: -1,
    thisWeek: 1,
    waiting: 1,
    held: 0,
    withdrawn: 1,
    removed: 0,
    days: [
      { day: "2003-01-25", gained: 5, lost: 0, net: 5, total: 5 },
      { day: "2003-01-27", gained: 2, lost: 0, net: 2, total: 7 },
      { day: "2003-01-29", gained: 0, lost: 1, net: -1, total: 6 },
    ],
    countries: [
      { country: "FR", count: 5 },
      { country: "MT", count: 1 },
    ],
    channels: [
      { channel: "web", count: 5 },
      { channel: "paper", count: 1 },
    ],
    corrections: [{ day: "2003-01-29", reason: "withdrawn", gained: 0, lost: 1 }],
  });
});

test("a period narrows countries and channels, and leaves the rest as it is", async () => {
  const organiserId = await insertTestOrganiser("owner", null);
  const actor = { kind: "organiser", organiserId, at: wednesday } as const;
  const { tally } = await getTally(actor, "clean-river", { from: "2003-01-26", to: "2003-01-28" });
  expect(tally.days).toHaveLength(3);
  expect(tally.countries).toEqual([
    { country: "FR", count: 1 },
    { country: "MT", count: 1 },
  ]);
  expect(tally).toMatchObject({ counted: 6, thisWeek: 1 });
});

test("the public sees no country below 5, and not how many are waiting", async () => {
  const tally = await getPublicTally("clean-river", wednesday);
  expect(tally).not.toHaveProperty("waiting");
  expect(tally.countries).toEqual([
    { country: "FR", count: 5 },
    { country: "other", count: 1 },
  ]);
});

test("an organiser of another campaign finds nothing, and nobody finds a draft", async () => {
  const { id: draft } = await insertTestCampaign({ slug: "draft", publishedAt: null });
  const organiserId = await insertTestOrganiser("editor", draft);
  const actor = { kind: "organiser", organiserId, at: wednesday } as const;
  await expect(getTally(actor, "clean-river")).rejects.toThrow(NotFound);
  await expect(getTally(actor, "nothing")).rejects.toThrow(NotFound);
  await expect(getPublicTally("draft", wednesday)).rejects.toThrow(NotFound);
  expect((await getTally(actor, "draft")).tally).toMatchObject({ counted: 0, days: [] });
});

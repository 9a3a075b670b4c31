import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { deliveries } from "#db/schema/campaigns.ts";
import { audit } from "#db/schema/machinery.ts";
import { tally } from "#db/schema/signatures.ts";
import { insertTestCampaign } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { transact, type Tx } from "#db/transact.ts";
import { createCampaign } from "#domain/campaigns/create.ts";
import { findDelivery, listDeliveries } from "./queries.ts";
import { recordDelivery } from "./record.ts";

useTestDatabase();

const at = new Date("2003-01-29T18:00:00Z");
const operator = { kind: "operator", at } as const;
const first = {
  deliveredOn: "2002-09-30",
  cutoffOn: "2002-09-27",
  recipient: "The foreign ministers",
  note: "A first batch.",
};
let id: number;

beforeAll(async () => {
  const input = { slug: "no-impunity", originalLocale: "en", goal: 10, opensAt: at } as const;
  const created = await createCampaign(operator, input);
  if (created.outcome === "created") id = created.id;
  const line = { campaignId: id, channel: "web", country: "FR" } as const;
  await transact(async (tx) => {
    await tx.insert(tally).values([
      { ...line, bookedOn: "2002-09-26", gained: 40, lost: 0 },
      { ...line, bookedOn: "2002-09-27", gained: 9, lost: 2 },
      { ...line, bookedOn: "2002-09-27", country: "DE", gained: 5, lost: 0 },
      { ...line, bookedOn: "2002-09-28", gained: 100, lost: 0 },
    ]);
  });
});

test("holds what was counted at the end of the cut-off's day", async () => {
  const outcome = await recordDelivery(operator, id, first);
  expect(outcome).toMatchObject({ outcome: "recorded", count: 52 });
  const [entry] = await reader().select().from(audit).where(eq(audit.act, "delivery.record"));
  expect(entry).toMatchObject({ at, campaignId: id, detail: { count: 52, isGiven: false } });
});

test("holds the number that is given for signatures older than their tally", async () => {
  const historical = { ...first, deliveredOn: "2003-01-29", cutoffOn: "2003-01-28", count: 84598 };
  await recordDelivery(operator, id, historical);
  const bare = { place: null, deliveredBy: null, pictures: [] };
  const countries = [
    { country: "FR", count: 47 },
    { country: "DE", count: 5 },
  ];
  expect(await listDeliveries(id)).toEqual([
    { ...first, ...bare, key: "2002-09-30", count: 52, countries },
    { ...historical, ...bare, key: "2003-01-29", countries: null },
  ]);
});

test("puts countries below 5 together, so that nobody is guessed from what was handed over", async () => {
  const small = { channel: "web", gained: 2, lost: 0, bookedOn: "2002-09-20" } as const;
  const other = await insertTestCampaign();
  await transact(async (tx) => {
    await tx.insert(tally).values([
      { ...small, campaignId: other.id, country: "NP" },
      { ...small, campaignId: other.id, country: "PW" },
      { ...small, campaignId: other.id, country: "SE", gained: 9 },
    ]);
  });
  const where = { place: "Berlaymont, Brussels", deliveredBy: "Three members" };
  const two = [await recordDelivery(operator, other.id, { ...first, ...where })];
  two.push(await recordDelivery(operator, other.id, first));
  expect(two).toMatchObject([{ key: "2002-09-30" }, { key: "2002-09-30-2" }]);
  expect(await findDelivery(other.id, "2002-09-30")).toMatchObject({
    ...where,
    count: 13,
    countries: [
      { country: "SE", count: 9 },
      { country: "other", count: 4 },
    ],
  });
  expect(await findDelivery(other.id, "2002-09-30-3")).toBeUndefined();
});

test.each<[string, (tx: Tx) => PromiseLike<unknown>]>([
  ["its number", (tx) => tx.update(deliveries).set({ count: 1 })],
  ["its countries", (tx) => tx.update(deliveries).set({ countries: [] })],
  ["its pictures", (tx) => tx.update(deliveries).set({ pictures: [] })],
  ["anything, by removing it", (tx) => tx.delete(deliveries)],
])("is never changed in %s", async (_, change) => {
  const attempt = transact(async (tx) => void (await change(tx)));
  await expect(attempt).rejects.toThrow(/a delivery is never (changed|removed)/);
});

test("is never replaced by another of the same id", async () => {
  const replace = transact(async (tx) => {
    const [row] = await tx.select().from(deliveries).limit(1);
    const columns = Object.keys(row!);
    tx.$client
      .prepare(
        `INSERT OR REPLACE INTO deliveries (${columns.join()}) SELECT ${columns.join()} FROM deliveries LIMIT 1`,
      )
      .run();
  });
  await expect(replace).rejects.toThrow("never replaced");
});

test("waits until its last counted day is over, so that its number cannot move", async () => {
  const today = { ...first, deliveredOn: "2003-01-29", cutoffOn: "2003-01-29" };
  expect(await recordDelivery(operator, id, today)).toEqual({ outcome: "unfinished" });
});

test("does not lie ahead, nor end before it was cut off", async () => {
  const tomorrow = { ...first, deliveredOn: "2003-01-30" };
  expect(await recordDelivery(operator, id, tomorrow)).toEqual({ outcome: "early" });
  const backwards = recordDelivery(operator, id, { ...first, cutoffOn: "2002-10-01" });
  await expect(backwards).rejects.toThrow("cutoffAfterDelivery");
  expect(await listDeliveries(id)).toHaveLength(2);
});

test("a moderator may not record one", async () => {
  const organiserId = await insertTestOrganiser("moderator", id);
  const attempt = recordDelivery({ kind: "organiser", organiserId, at }, id, first);
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
});

import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { deliveries } from "#db/schema/campaigns.ts";
import { audit } from "#db/schema/machinery.ts";
import { tally } from "#db/schema/signatures.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { transact } from "#db/transact.ts";
import { createCampaign } from "#domain/campaigns/create.ts";
import { listDeliveries } from "./queries.ts";
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
  expect(await listDeliveries(id)).toEqual([{ ...first, count: 52 }, historical]);
});

test("is never changed", async () => {
  const change = transact(async (tx) => void (await tx.update(deliveries).set({ count: 1 })));
  await expect(change).rejects.toThrow();
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

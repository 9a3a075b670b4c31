import { beforeAll, expect, test } from "vitest";
import { tally } from "#db/schema/signatures.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { createCampaign } from "#domain/campaigns/create.ts";
import { listReached } from "./list-reached.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
let campaignId: number;

beforeAll(async () => {
  const input = { slug: "river", originalLocale: "en", goal: 10, opensAt: at } as const;
  const created = await createCampaign({ kind: "operator", at }, input);
  if (created.outcome === "created") campaignId = created.id;
  await transact(async (tx) => {
    for (const [bookedOn, country, gained, lost] of [
      ["2026-03-01", "SE", 6, 0],
      ["2026-03-01", "NO", 3, 0],
      ["2026-03-02", "SE", 3, 1],
      ["2026-03-03", "SE", 0, 5],
      ["2026-03-04", "SE", 80, 0],
    ] as const) {
      const line = { campaignId, bookedOn, country, channel: "web" as const };
      await tx.insert(tally).values({ ...line, gained, lost });
    }
  });
});

test("a goal is reached on the first day at whose end the count has come to it", async () => {
  expect(await listReached(campaignId, [50, 10, 20, 1000])).toEqual([
    { goal: 10, reachedOn: "2026-03-02" },
    { goal: 20, reachedOn: "2026-03-04" },
    { goal: 50, reachedOn: "2026-03-04" },
  ]);
});

test("without signatures none is", async () => {
  expect(await listReached(campaignId + 1, [1])).toEqual([]);
});

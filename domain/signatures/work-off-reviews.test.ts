import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { reviews } from "#db/schema/reviews.ts";
import { signatures } from "#db/schema/signatures.ts";
import { insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { insertTestSignature } from "#db/test-signature.ts";
import { transact } from "#db/transact.ts";
import { callOffReview } from "#domain/reviews/call-off.ts";
import { decideReview } from "#domain/reviews/decide.ts";
import { countFitting, getReview } from "#domain/reviews/queries.ts";
import type { Decision } from "#domain/reviews/review.ts";
import { undoReview } from "#domain/reviews/undo.ts";
import { countChange } from "./count.ts";
import { restoreSignature } from "./restore.ts";
import { stateOf } from "./signature.ts";
import { workOffReviews } from "./work-off-reviews.ts";

useTestDatabase();

const minute = 60_000;
const after = (minutes: number) => new Date(noon.getTime() + minutes * minute);
const system = (minutes: number) => ({ kind: "system", at: after(minutes) }) as const;
const robots: Decision = {
  filter: { state: "counted", country: "VA" },
  verdict: "remove",
  reason: "automated",
};

/** A flood of 250 from one country, among 30 others; some of each are held. */
async function flooded() {
  const campaign = await insertTestCampaign();
  await transact(async (tx) => {
    for (let number = 0; number < 280; number++) {
      const country = number % 28 < 25 ? "VA" : "FR";
      const heldAt = number % 7 === 0 ? noon : null;
      const row = await insertTestSignature(tx, campaign, { country, confirmedAt: noon, heldAt });
      await countChange(tx, undefined, row, noon);
    }
  });
  const organiserId = await insertTestOrganiser("owner", campaign.id);
  const actor = { kind: "organiser", organiserId, at: noon, provenAt: noon } as const;
  return {
    ...campaign,
    actor,
    decide: (decision: Decision) => decide(campaign.id, actor, decision),
  };
}

async function decide(
  campaignId: number,
  actor: Parameters<typeof decideReview>[0],
  decision: Decision,
): Promise<number> {
  const seen = await countFitting(campaignId, decision.filter);
  expect(await decideReview(actor, campaignId, decision, seen)).toBe("decided");
  return (await reader().select().from(reviews)).at(-1)!.id;
}

const numbers = async (campaignId: number) => {
  const { rows, counters, texts, corrections } = await readLedger(campaignId);
  const states = Object.groupBy(rows, stateOf);
  const counted = states.counted?.length ?? 0;
  // The counter is the rows, whatever has happened.
  expect(counters).toMatchObject({
    counted,
    held: states.held?.length ?? 0,
    removed: states.removed?.length ?? 0,
  });
  expect(texts[0]!.counted).toBe(counted);
  return { ...counters!, corrections };
};

test("removes what fits after the delay, with a line in the ledger; undoing restores the count exactly", async () => {
  const { id, actor, decide: decideNow } = await flooded();
  const before = await numbers(id);
  const reviewId = await decideNow(robots);
  expect(await workOffReviews(system(9))).toBe(0);
  const removed = await workOffReviews(system(10));
  expect(removed).toBeGreaterThan(200);
  const afterwards = await numbers(id);
  expect(afterwards).toMatchObject({
    counted: before.counted - removed,
    held: before.held,
    removed,
  });
  expect(afterwards.corrections).toMatchObject([{ reason: "automated", lost: removed }]);
  expect(await getReview(id, reviewId)).toMatchObject({ changed: removed, found: removed });
  expect(await workOffReviews(system(11))).toBe(0);

  expect(await undoReview({ ...actor, at: after(12) }, id, reviewId)).toBe("undone");
  expect(await workOffReviews(system(13))).toBe(removed);
  const { corrections, ...restored } = await numbers(id);
  expect(restored).toEqual({ ...before, corrections: undefined });
  expect(corrections).toContainEqual(
    expect.objectContaining({ reason: "restored", gained: removed }),
  );
  const { acts } = await readLedger(id);
  expect(new Set(acts)).toEqual(
    new Set(["review.decide", "review.work-off", "review.undo", "review.work-back"]),
  );
});

test("releases what was held, and undoing holds it again as before", async () => {
  const { id, actor, decide: decideNow } = await flooded();
  const before = await numbers(id);
  const held = await reader().select().from(signatures);
  const reviewId = await decideNow({ filter: { state: "held" }, verdict: "release" });
  expect(await workOffReviews(system(10))).toBe(before.held);
  expect((await numbers(id)).counted).toBe(before.counted + before.held);
  await undoReview({ ...actor, at: after(11) }, id, reviewId);
  await workOffReviews(system(11));
  expect(await reader().select().from(signatures)).toEqual(held);
  expect((await numbers(id)).counted).toBe(before.counted);
});

test("what was called off never happens, and what came after the look is not meant", async () => {
  const { id, actor, decide: decideNow, ...campaign } = await flooded();
  const calledOff = await decideNow(robots);
  expect(await callOffReview({ ...actor, at: after(5) }, id, calledOff)).toBe("called-off");
  expect(await workOffReviews(system(20))).toBe(0);
  const reviewId = await decideNow(robots);
  await transact(async (tx) => {
    const values = { country: "VA", confirmedAt: noon };
    const row = await insertTestSignature(tx, { id, ...campaign }, values);
    await countChange(tx, undefined, row, noon);
  });
  await workOffReviews(system(10));
  const { found, changed } = await getReview(id, reviewId);
  expect(changed).toBe(found);
});

test("undoing leaves alone what somebody has decided anew since", async () => {
  const { id, actor, decide: decideNow } = await flooded();
  const reviewId = await decideNow(robots);
  const removed = await workOffReviews(system(10));
  const row = (await readLedger(id)).rows.find((one) => stateOf(one) === "removed")!;
  await restoreSignature({ ...actor, at: after(11) }, row.id);
  await undoReview({ ...actor, at: after(12) }, id, reviewId);
  expect(await workOffReviews(system(12))).toBe(removed - 1);
  await numbers(id);
});

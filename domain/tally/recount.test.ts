import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit, jobs } from "#db/schema/machinery.ts";
import { counters, signatures, tally } from "#db/schema/signatures.ts";
import { textCounts } from "#db/schema/text-counts.ts";
import { insertTestCampaign } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestSignature } from "#db/test-signature.ts";
import { transact } from "#db/transact.ts";
import { countChange } from "#domain/signatures/count.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { tallyJobs } from "./jobs.ts";
import { isTallyProven } from "./queries.ts";
import { recountTally } from "./recount.ts";

useTestDatabase();

const at = new Date("2026-03-01T03:00:00Z");
const actor = { kind: "system", at } as const;

test("agrees with what was counted in any state, over many pages of rows", async () => {
  const campaign = await insertTestCampaign();
  const states = [
    {},
    { confirmedAt: at },
    { confirmedAt: at, heldAt: at },
    { confirmedAt: at, heldAt: at, releasedAt: at, country: "MT" },
    { confirmedAt: at, withdrawnAt: at },
    { confirmedAt: at, removedAt: at, removedReason: "automated", channel: "paper" },
  ] as const;
  await transact(async (tx) => {
    for (let count = 0; count < 2500; count++) {
      const values = states[count % states.length];
      const signature = await insertTestSignature(tx, campaign, values);
      await countChange(tx, undefined, signature, at);
    }
  });
  expect(await recountTally(actor)).toEqual({ outcome: "agrees", differences: [] });
  const [entry] = await reader().select().from(audit).where(eq(audit.act, "tally.recount"));
  expect(entry).toMatchObject({ at, actor: "system", detail: { differences: 0 } });
});

test("names a signature that slipped in, a changed counter and a changed line, and repairs none", async () => {
  const campaign = await insertTestCampaign();
  const campaignId = campaign.id;
  await transact(async (tx) => {
    const signature = await insertTestSignature(tx, campaign, { confirmedAt: at });
    await countChange(tx, undefined, signature, at);
    await insertTestSignature(tx, campaign, { confirmedAt: at, country: "DE" });
    await tx.update(counters).set({ withdrawn: 3 }).where(eq(counters.campaignId, campaignId));
    await tx.update(tally).set({ gained: 9 }).where(eq(tally.campaignId, campaignId));
    await tx.update(textCounts).set({ counted: 5 }).where(eq(textCounts.campaignId, campaignId));
  });
  const differences = [
    { campaignId, of: "counted", stored: 1, recounted: 2 },
    { campaignId, of: "withdrawn", stored: 3, recounted: 0 },
    { campaignId, of: "FR web", stored: 9, recounted: 1 },
    { campaignId, of: "DE web", stored: 0, recounted: 1 },
    { campaignId, of: `text ${campaign.textIds.en}`, stored: 5, recounted: 2 },
  ];
  const { outcome, differences: found } = await recountTally(actor);
  expect(outcome).toBe("differs");
  expect(found).toHaveLength(5);
  expect(found).toEqual(expect.arrayContaining(differences));
  expect((await recountTally(actor)).differences).toHaveLength(5);
  const entries = await reader().select().from(audit).where(eq(audit.act, "tally.differ"));
  expect(entries).toContainEqual(
    expect.objectContaining({
      campaignId,
      subjectId: "FR web",
      detail: { stored: 9, recounted: 1 },
    }),
  );
});

test("notices a signature that is gone", async () => {
  const campaign = await insertTestCampaign();
  const campaignId = campaign.id;
  await transact(async (tx) => {
    const signature = await insertTestSignature(tx, campaign, { confirmedAt: at });
    await countChange(tx, undefined, signature, at);
  });
  await transact(async (tx) => {
    await tx.delete(signatures).where(eq(signatures.campaignId, campaignId));
  });
  const { differences } = await recountTally(actor);
  expect(differences).toContainEqual({ campaignId, of: "counted", stored: 1, recounted: 0 });
});

test("only the nightly job and the operator have it done", async () => {
  await expect(recountTally({ kind: "visitor", at })).rejects.toThrow(NotAllowed);
  expect((await recountTally({ kind: "operator", at })).outcome).toBe("differs");
});

test("health is red from a recount that differs to one that agrees", async () => {
  const [job] = tallyJobs;
  const { name } = job!;
  const say = (outcome: string | null) =>
    transact(async (tx) => {
      const row = { name, dueAt: at, outcome };
      await tx.insert(jobs).values(row).onConflictDoUpdate({ target: jobs.name, set: row });
    });
  expect(await isTallyProven()).toBe(true);
  await say(null);
  expect(await isTallyProven()).toBe(true);
  await say(await job!.run(actor));
  expect(await isTallyProven()).toBe(false);
  await say("agrees");
  expect(await isTallyProven()).toBe(true);
});

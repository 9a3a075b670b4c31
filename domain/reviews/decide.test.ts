import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { reviews } from "#db/schema/reviews.ts";
import { insertTestCampaign, noon, type TestCampaign } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { insertTestSignature } from "#db/test-signature.ts";
import { transact } from "#db/transact.ts";
import { NotFound, ProofNeeded } from "#platform/refusals.ts";
import { decideReview } from "./decide.ts";
import { countFitting } from "./queries.ts";

useTestDatabase();

const held = { state: "held" } as const;
const release = { filter: held, verdict: "release" } as const;
const removal = { filter: held, verdict: "remove", reason: "automated" } as const;

async function withHeld() {
  const campaign = await insertTestCampaign();
  await hold(campaign);
  const organiserId = await insertTestOrganiser("moderator", campaign.id);
  const actor = { kind: "organiser", organiserId, at: noon, provenAt: noon } as const;
  return { campaign, actor, seen: await countFitting(campaign.id, held) };
}

async function hold(campaign: TestCampaign) {
  const values = { confirmedAt: noon, heldAt: noon };
  await transact((tx) => insertTestSignature(tx, campaign, values));
}

test("waits ten minutes, and the history says who decided what about how many", async () => {
  const { campaign, actor, seen } = await withHeld();
  expect(await decideReview(actor, campaign.id, removal, seen)).toBe("decided");
  const dueAt = new Date(noon.getTime() + 600_000);
  const [review] = await reader().select().from(reviews);
  expect(review).toMatchObject({ verdict: "remove", found: 1, lastId: seen.lastId, dueAt });
  const [entry] = await reader().select().from(audit).where(eq(audit.act, "review.decide"));
  expect(entry).toMatchObject({ organiserId: actor.organiserId, campaignId: campaign.id });
  expect(entry!.detail).toEqual({ verdict: "remove", reason: "automated", signatures: 1 });
});

test("what came later is not meant; what has changed meanwhile is looked at again", async () => {
  const { campaign, actor, seen } = await withHeld();
  await hold(campaign);
  expect(await decideReview(actor, campaign.id, release, seen)).toBe("decided");
  const otherwise = { ...seen, found: 2 };
  expect(await decideReview(actor, campaign.id, release, otherwise)).toBe("changed");
});

test("nothing that fits, and what a verdict does not fit, is nothing decided", async () => {
  const { campaign, actor, seen } = await withHeld();
  const nobody = { ...release, filter: { ...held, country: "MT" } };
  expect(await decideReview(actor, campaign.id, nobody, seen)).toBe("none");
  const counted = { ...release, filter: { state: "counted" } } as const;
  expect(await decideReview(actor, campaign.id, counted, seen)).toBe("none");
});

test("a removal wants a fresh proof; an editor finds nothing to decide", async () => {
  const { campaign, actor, seen } = await withHeld();
  const { provenAt: _, ...unproven } = actor;
  await expect(decideReview(unproven, campaign.id, removal, seen)).rejects.toThrow(ProofNeeded);
  const organiserId = await insertTestOrganiser("editor", campaign.id);
  const editor = { ...actor, organiserId };
  await expect(decideReview(editor, campaign.id, release, seen)).rejects.toThrow(NotFound);
});

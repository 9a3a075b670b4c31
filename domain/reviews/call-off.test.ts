import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { insertTestReview } from "#db/test-review.ts";
import { NotFound } from "#platform/refusals.ts";
import { callOffReview } from "./call-off.ts";
import { getReview } from "./queries.ts";

useTestDatabase();

async function decided() {
  const { id } = await insertTestCampaign();
  const organiserId = await insertTestOrganiser("moderator", id);
  const actor = { kind: "organiser", organiserId, at: noon } as const;
  return { id, actor, reviewId: await insertTestReview(id, organiserId) };
}

test("is called off while it waits, once, and the history says so", async () => {
  const { id, actor, reviewId } = await decided();
  expect(await callOffReview(actor, id, reviewId)).toBe("called-off");
  expect(await callOffReview(actor, id, reviewId)).toBe("called-off");
  expect((await getReview(id, reviewId)).calledOffAt).toEqual(noon);
  const acts = (await reader().select().from(audit)).map(({ act }) => act);
  expect(acts).toEqual(["review.call-off"]);
});

test("once it has begun it is too late", async () => {
  const { id, actor, reviewId } = await decided();
  const { dueAt } = await getReview(id, reviewId);
  expect(await callOffReview({ ...actor, at: dueAt }, id, reviewId)).toBe("late");
});

test("neither an analyst nor a moderator of another campaign finds it", async () => {
  const { id, actor, reviewId } = await decided();
  const other = await insertTestCampaign();
  const organiserId = await insertTestOrganiser("analyst", id);
  await expect(callOffReview({ ...actor, organiserId }, id, reviewId)).rejects.toThrow(NotFound);
  const elsewhere = { ...actor, organiserId: await insertTestOrganiser("owner", other.id) };
  await expect(callOffReview(elsewhere, other.id, reviewId)).rejects.toThrow(NotFound);
});

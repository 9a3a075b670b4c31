import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { insertTestReview } from "#db/test-review.ts";
import { NotFound } from "#platform/refusals.ts";
import { getReview } from "./queries.ts";
import { undoReview } from "./undo.ts";

useTestDatabase();

async function withReview(values: object) {
  const { id } = await insertTestCampaign();
  const organiserId = await insertTestOrganiser("moderator", id);
  const actor = { kind: "organiser", organiserId, at: noon } as const;
  return { id, actor, reviewId: await insertTestReview(id, organiserId, values) };
}

test("what is done or at work is undone, once, and the history says of how many", async () => {
  const { id, actor, reviewId } = await withReview({ dueAt: noon, changed: 2 });
  expect(await undoReview(actor, id, reviewId)).toBe("undone");
  expect(await undoReview(actor, id, reviewId)).toBe("undone");
  expect((await getReview(id, reviewId)).undoneAt).toEqual(noon);
  const entries = await reader().select().from(audit);
  expect(entries).toMatchObject([{ act: "review.undo", detail: { signatures: 2 } }]);
});

test("what has not begun is called off, not undone", async () => {
  const { id, actor, reviewId } = await withReview({});
  expect(await undoReview(actor, id, reviewId)).toBe("early");
});

test("an editor finds nothing to undo", async () => {
  const { id, actor, reviewId } = await withReview({ dueAt: noon });
  const organiserId = await insertTestOrganiser("editor", id);
  await expect(undoReview({ ...actor, organiserId }, id, reviewId)).rejects.toThrow(NotFound);
});

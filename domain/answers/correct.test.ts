import { beforeEach, expect, test } from "vitest";
import { insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { listKeptTargets } from "#domain/targets/queries.ts";
import { setTargets } from "#domain/targets/set.ts";
import type { KeptAnswer } from "./answer.ts";
import { correctAnswer } from "./correct.ts";
import { listAnswers } from "./queries.ts";
import { recordAnswer } from "./record.ts";

useTestDatabase();

const operator = { kind: "operator", at: noon } as const;
const said = { answeredOn: "2026-03-03", text: "No.", sourceName: "Letter" };
let id: number;
let stored: KeptAnswer;

beforeEach(async () => {
  ({ id } = await insertTestCampaign());
  const council = {
    kind: "body",
    name: "Council",
    status: "asked",
    statusOn: "2026-03-01",
  } as const;
  await setTargets(operator, id, [council]);
  const [target] = await listKeptTargets(id);
  await recordAnswer(operator, id, { ...said, targetId: target!.id });
  [stored] = (await listAnswers(id)) as [KeptAnswer];
});

const correct = (text: string, { seenAt = stored.updatedAt, targetId = stored.targetId } = {}) =>
  correctAnswer(operator, id, stored.id, seenAt, { ...said, targetId, text });

test("says it rightly from then on", async () => {
  expect(await correct("Not yet.")).toEqual({ outcome: "corrected" });
  expect(await listAnswers(id)).toMatchObject([{ text: "Not yet." }]);
  expect((await readLedger(id)).acts).toContain("answer.correct");
});

test("does not overwrite what somebody else has corrected meanwhile, even at the same moment", async () => {
  await correct("Not yet.");
  const late = await correct("Never.");
  expect(late).toMatchObject({ outcome: "changed", stored: { text: "Not yet." } });
  const seenAt = late.outcome === "changed" ? late.stored.updatedAt : noon;
  expect(await correct("Never.", { seenAt })).toEqual({ outcome: "corrected" });
});

test("needs a target of this campaign, and an answer of it", async () => {
  expect(await correct("No.", { targetId: 999 })).toEqual({ outcome: "unknownTarget" });
  const other = await insertTestCampaign();
  const elsewhere = correctAnswer(operator, other.id, stored.id, stored.updatedAt, {
    ...said,
    targetId: stored.targetId,
  });
  await expect(elsewhere).rejects.toThrow(expect.objectContaining({ name: "NotFound" }));
});

test("an analyst may not", async () => {
  const organiserId = await insertTestOrganiser("analyst", id);
  const analyst = { kind: "organiser", organiserId, at: noon } as const;
  const input = { ...said, targetId: stored.targetId };
  const attempt = correctAnswer(analyst, id, stored.id, stored.updatedAt, input);
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
});

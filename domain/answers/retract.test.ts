import { beforeEach, expect, test } from "vitest";
import { insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { listKeptTargets, listTargets } from "#domain/targets/queries.ts";
import { setTargets } from "#domain/targets/set.ts";
import { listAnswers } from "./queries.ts";
import { recordAnswer } from "./record.ts";
import { retractAnswer } from "./retract.ts";

useTestDatabase();

const operator = { kind: "operator", at: noon } as const;
let id: number;
let answerId: number;

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
  const said = { answeredOn: "2026-03-03", text: "No.", sourceName: "Letter" };
  await recordAnswer(operator, id, { ...said, targetId: target!.id });
  answerId = (await listAnswers(id))[0]!.id;
});

test("is gone from the page and stays in the history", async () => {
  expect(await retractAnswer(operator, id, answerId)).toBe("retracted");
  expect(await listAnswers(id)).toEqual([]);
  expect(await listTargets(id)).toMatchObject([{ status: "answered" }]);
  expect((await readLedger(id)).acts).toContain("answer.retract");
  await expect(retractAnswer(operator, id, answerId)).rejects.toThrow(
    expect.objectContaining({ name: "NotFound" }),
  );
});

test("a moderator may not", async () => {
  const organiserId = await insertTestOrganiser("moderator", id);
  const moderator = { kind: "organiser", organiserId, at: noon } as const;
  await expect(retractAnswer(moderator, id, answerId)).rejects.toThrow(
    expect.objectContaining({ name: "NotAllowed" }),
  );
});

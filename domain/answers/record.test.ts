import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { getPublicVersion } from "#db/public-version.ts";
import { audit } from "#db/schema/machinery.ts";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { listKeptTargets, listTargets } from "#domain/targets/queries.ts";
import { setTargets } from "#domain/targets/set.ts";
import type { KeptTarget } from "#domain/targets/target.ts";
import { listAnswers } from "./queries.ts";
import { recordAnswer } from "./record.ts";

useTestDatabase();

const operator = { kind: "operator", at: noon } as const;
const said = { answeredOn: "2026-03-03", text: "We\r\nwill not.", sourceName: "Letter" };
let id: number;
let nepal: KeptTarget;
let palau: KeptTarget;

beforeEach(async () => {
  ({ id } = await insertTestCampaign());
  const state = { kind: "state", statusOn: "2026-03-01" } as const;
  await setTargets(operator, id, [
    { ...state, name: "Nepal", country: "NP", status: "asked" },
    { ...state, name: "Palau", country: "PW", status: "signed" },
  ]);
  [nepal, palau] = (await listKeptTargets(id)) as [KeptTarget, KeptTarget];
});

test("stands beside its target, which has answered thereby", async () => {
  const before = await getPublicVersion();
  const outcome = await recordAnswer(operator, id, { ...said, targetId: nepal.id });
  expect(outcome).toMatchObject({ outcome: "recorded" });
  await recordAnswer(operator, id, { ...said, targetId: palau.id, answeredOn: "2026-03-02" });
  expect(await listAnswers(id)).toMatchObject([
    { target: { name: "Palau" }, answeredOn: "2026-03-02" },
    { target: { name: "Nepal" }, text: "We\nwill not.", sourceAddress: null },
  ]);
  expect(await listTargets(id)).toMatchObject([
    { status: "answered", statusOn: "2026-03-03" },
    { status: "signed", statusOn: "2026-03-01" },
  ]);
  expect(await getPublicVersion()).toBe(before + 2);
  const entries = await reader().select().from(audit).where(eq(audit.campaignId, id));
  expect(entries.at(-1)).toMatchObject({ act: "answer.record", detail: { target: palau.id } });
});

test("needs a target of this campaign", async () => {
  const other = await insertTestCampaign();
  const outcome = await recordAnswer(operator, other.id, { ...said, targetId: nepal.id });
  expect(outcome).toEqual({ outcome: "unknownTarget" });
  expect(await listAnswers(other.id)).toEqual([]);
});

test.each([
  ["a day to come", { answeredOn: "2026-03-05" }, "future"],
  ["a day that was not", { answeredOn: "2026-02-30" }, "day"],
  ["no text", { text: " \n" }, "required"],
  ["no source", { sourceName: "" }, "required"],
  ["an address that is none", { sourceAddress: "ftp://x" }, "address"],
  ["no target", { targetId: "" }, "required"],
])("refuses %s", async (_, change, code) => {
  const attempt = recordAnswer(operator, id, { ...said, targetId: nepal.id, ...change });
  await expect(attempt).rejects.toThrow(code);
});

test("a moderator may not", async () => {
  const organiserId = await insertTestOrganiser("moderator", id);
  const moderator = { kind: "organiser", organiserId, at: noon } as const;
  await expect(recordAnswer(moderator, id, { ...said, targetId: nepal.id })).rejects.toThrow(
    expect.objectContaining({ name: "NotAllowed" }),
  );
});

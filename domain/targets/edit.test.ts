import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { getPublicVersion } from "#db/public-version.ts";
import { audit } from "#db/schema/machinery.ts";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { recordAnswer } from "#domain/answers/record.ts";
import { editTargets, type TargetEdit } from "./edit.ts";
import { listKeptTargets, listTargets } from "./queries.ts";
import { setTargets } from "./set.ts";
import type { KeptTarget } from "./target.ts";

useTestDatabase();

const operator = { kind: "operator", at: noon } as const;
const state = { kind: "state", status: "asked", statusOn: "2026-03-01" } as const;
const isNew = { id: null, seen: null };
let id: number;
let nepal: KeptTarget;
let palau: KeptTarget;

beforeEach(async () => {
  ({ id } = await insertTestCampaign());
  await setTargets(operator, id, [
    { ...state, name: "Nepal", country: "NP" },
    { ...state, name: "Palau", country: "PW" },
  ]);
  [nepal, palau] = (await listKeptTargets(id)) as [KeptTarget, KeptTarget];
});

const edit = ({ id: target, seen }: KeptTarget, change: object | null): TargetEdit => ({
  id: target,
  seen,
  target: change && { ...state, name: "Nepal", country: "NP", ...change },
});
const names = async () => (await listTargets(id)).map(({ name }) => name);

test("stores what was changed, added and removed, at once", async () => {
  const before = await getPublicVersion();
  const added = { ...isNew, target: { ...state, name: "India", country: "IN" } };
  const edits = [edit(nepal, { status: "refused" }), edit(palau, null), added];
  expect(await editTargets(operator, id, edits)).toEqual({
    outcome: "saved",
    added: 1,
    changed: 1,
    removed: 1,
  });
  expect(await listTargets(id)).toMatchObject([
    { name: "Nepal", status: "refused" },
    { name: "India", askedOn: null },
  ]);
  expect(await getPublicVersion()).toBe(before + 1);
  const entries = await reader().select().from(audit).where(eq(audit.campaignId, id));
  expect(entries.at(-1)).toMatchObject({ act: "targets.edit", detail: { changed: 1 } });
});

test("does not overwrite what somebody else has stored meanwhile, and stores nothing of the rest", async () => {
  await editTargets(operator, id, [edit(nepal, { status: "refused" })]);
  const late = [edit(nepal, { status: "signed" }), edit(palau, null)];
  expect(await editTargets(operator, id, late)).toMatchObject({
    outcome: "refused",
    problems: [{ row: 0, code: "changed", stored: { status: "refused" } }],
  });
  expect(await names()).toEqual(["Nepal", "Palau"]);
  const [{ seen }] = (await listKeptTargets(id)) as [KeptTarget];
  expect(
    await editTargets(operator, id, [edit({ ...nepal, seen }, { status: "signed" })]),
  ).toMatchObject({ outcome: "saved" });
});

test("is no matter when both have written the same", async () => {
  await editTargets(operator, id, [edit(nepal, { status: "refused" }), edit(palau, null)]);
  const same = [edit(nepal, { status: "refused" }), edit(palau, null)];
  expect(await editTargets(operator, id, same)).toMatchObject({ outcome: "saved" });
});

test("tells of a target that somebody else has removed meanwhile", async () => {
  await editTargets(operator, id, [edit(palau, null)]);
  const late = [edit(palau, { name: "Palau", country: "PW", status: "signed" })];
  expect(await editTargets(operator, id, late)).toEqual({
    outcome: "refused",
    problems: [{ row: 0, code: "changed", stored: null }],
  });
});

test("refuses a name and country that another target has", async () => {
  const edits = [edit(nepal, { name: "palau", country: "PW" })];
  expect(await editTargets(operator, id, edits)).toEqual({
    outcome: "refused",
    problems: [{ row: 0, code: "twice" }],
  });
});

test("does not remove whose answer is recorded", async () => {
  const answer = { answeredOn: "2026-03-02", text: "No.", sourceName: "Letter" };
  await recordAnswer(operator, id, { targetId: palau.id, ...answer });
  const [, { seen }] = (await listKeptTargets(id)) as [KeptTarget, KeptTarget];
  const outcome = await editTargets(operator, id, [edit({ ...palau, seen }, null)]);
  expect(outcome).toEqual({ outcome: "refused", problems: [{ row: 0, code: "answered" }] });
  await expect(setTargets(operator, id, [])).rejects.toThrow(
    expect.objectContaining({ name: "Conflict" }),
  );
});

test("refuses what would be more than 500", async () => {
  const many = Array.from({ length: 499 }, (_, index) => ({ ...state, name: `Town ${index}` }));
  const edits = many.map((target) => ({ ...isNew, target }));
  expect(await editTargets(operator, id, edits)).toMatchObject({ problems: { length: 499 } });
  expect(await names()).toHaveLength(2);
});

test("a moderator may not, and a form's mistakes are no news here", async () => {
  const organiserId = await insertTestOrganiser("moderator", id);
  const moderator = { kind: "organiser", organiserId, at: noon } as const;
  await expect(editTargets(moderator, id, [])).rejects.toThrow(
    expect.objectContaining({ name: "NotAllowed" }),
  );
  const wrong = editTargets(operator, id, [edit(nepal, { statusOn: "2026-02-30" })]);
  await expect(wrong).rejects.toThrow("day");
});

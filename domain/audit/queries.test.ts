import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { insertTestCampaign } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { transact } from "#db/transact.ts";
import type { Actor, OrganiserActor } from "#domain/actor.ts";
import { NotFound } from "#platform/refusals.ts";
import { readBefore, readHistoryFilter } from "./input.ts";
import { listHistory, listHistoryChoices } from "./queries.ts";
import { recordAudit } from "./record.ts";

useTestDatabase();

const day = (number: number) => new Date(`2026-03-0${number}T23:59:59Z`);
const at = day(5);
let river: { id: number; slug: string };
let air: { id: number; slug: string };
let owner: OrganiserActor;
let everything: OrganiserActor;

const record = (actor: Actor, act: string, campaignId?: number, id?: string | number) =>
  transact((tx) => recordAudit(tx, actor, act, { campaignId, id }));

beforeAll(async () => {
  river = await insertTestCampaign();
  air = await insertTestCampaign();
  const organiserId = await insertTestOrganiser("owner", river.id);
  owner = { kind: "organiser", organiserId, at };
  everything = { ...owner, organiserId: await insertTestOrganiser("owner", null) };
  await record({ kind: "operator", at: day(1) }, "campaign.create", river.id);
  await record({ ...owner, at: day(2) }, "membership.grant", river.id, owner.organiserId);
  await record({ kind: "visitor", at: day(3) }, "signature.sign", river.id, 1);
  await record({ ...everything, at: day(4) }, "campaign.create", air.id);
  await record({ kind: "system", at: day(5) }, "backup.make");
});

const acts = async (
  filter: Parameters<typeof listHistory>[2] = {},
  actor = owner,
  id: number | null = river.id,
) => (await listHistory(actor, id, filter, { limit: 10 })).entries.map(({ act }) => act);

test("a campaign's history says who did what to whom, the newest first, signers aside", async () => {
  const { entries, next } = await listHistory(owner, river.id, {}, { limit: 10 });
  expect(next).toBeUndefined();
  expect(entries).toMatchObject([
    { act: "membership.grant", actor: "organiser", organiser: "owner", about: "owner" },
    { act: "campaign.create", actor: "operator", organiser: null, campaignSlug: river.slug },
  ]);
});

test("the installation's history holds everything", async () => {
  expect(await acts({}, everything, null)).toEqual([
    "backup.make",
    "campaign.create",
    "membership.grant",
    "campaign.create",
  ]);
});

test("it is filtered by act, by who, and by days that are both within", async () => {
  expect(await acts({ act: "campaign.create" })).toEqual(["campaign.create"]);
  expect(await acts({ act: "signature.sign" })).toEqual(["signature.sign"]);
  expect(await acts({ who: "visitor" })).toEqual(["signature.sign"]);
  expect(await acts({ who: "operator" })).toEqual(["campaign.create"]);
  expect(await acts({ who: owner.organiserId })).toEqual(["membership.grant"]);
  expect(await acts({ who: owner.organiserId, act: "signature.sign" })).toEqual([]);
  expect(await acts({ from: "2026-03-02", to: "2026-03-02" })).toEqual(["membership.grant"]);
  expect(await acts({ to: "2026-03-01" })).toEqual(["campaign.create"]);
  expect(await acts({ from: "2026-03-03" })).toEqual([]);
});

test("pages follow each other by the key of a line, each line once", async () => {
  const seen: string[] = [];
  for (let before: number | undefined; ;) {
    const page = await listHistory(everything, null, {}, { before, limit: 3 });
    seen.push(...page.entries.map(({ act }) => act));
    before = page.next;
    if (!before) break;
  }
  expect(seen).toEqual(await acts({}, everything, null));
});

test("the filter offers who and what there is", async () => {
  const choices = await listHistoryChoices(owner, river.id);
  expect(choices.organisers).toEqual([{ id: owner.organiserId, name: "owner" }]);
  expect(choices.acts.toSorted()).toEqual(["campaign.create", "membership.grant"]);
});

test("who may not read it finds nothing", async () => {
  const analyst = { ...owner, organiserId: await insertTestOrganiser("analyst", river.id) };
  for (const [actor, id] of [
    [analyst, river.id],
    [owner, air.id],
    [owner, null],
  ] as const) {
    await expect(listHistory(actor, id, {}, { limit: 1 })).rejects.toThrow(NotFound);
    await expect(listHistoryChoices(actor, id)).rejects.toThrow(NotFound);
  }
});

test("reading what organisers did reads no line of a signer", () => {
  const plan = (where: string) =>
    reader()
      .$client.prepare(`EXPLAIN QUERY PLAN SELECT * FROM audit WHERE ${where} ORDER BY id DESC`)
      .all()
      .map((row) => (row as { detail: string }).detail)
      .join("; ");
  const isWork = `actor <> 'visitor'`;
  expect(plan(`campaignId = 1 AND ${isWork}`)).toContain("audit_work_of_campaign");
  expect(plan(isWork)).toMatch(/audit_work\b/);
  expect(plan("campaignId = 1 AND actor = 'visitor'")).toContain("audit_campaign");
});

test("a filter is read as it is written; an impossible day, or an end before the beginning, is told", () => {
  expect(readHistoryFilter({ who: " ", act: "a.b", from: "2026-03-01", to: "2026-03-01" })).toEqual(
    { filter: { act: "a.b", from: "2026-03-01", to: "2026-03-01" }, mistakes: [] },
  );
  const wrong = readHistoryFilter({ from: "2026-02-30", to: "tomorrow" });
  expect(wrong.mistakes).toEqual([
    { field: "from", problem: "day" },
    { field: "to", problem: "day" },
  ]);
  expect(wrong.filter).toEqual({});
  const turned = readHistoryFilter({ from: "2026-03-02", to: "2026-03-01" });
  expect(turned.mistakes).toEqual([{ field: "to", problem: "order" }]);
  expect(["12", "0", "-1", "1e3", undefined].map(readBefore)).toEqual([
    12,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { insertTestCampaign } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { transact } from "#db/transact.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { NotAllowed, NotFound, ProofNeeded } from "#platform/refusals.ts";
import type { HistoryEntry } from "./audit.ts";
import { exportHistory } from "./export.ts";
import { recordAudit } from "./record.ts";

useTestDatabase();

const at = new Date("2026-03-05T10:00:00Z");
let campaignId: number;
let owner: OrganiserActor;

beforeAll(async () => {
  ({ id: campaignId } = await insertTestCampaign());
  const organiserId = await insertTestOrganiser("owner", campaignId);
  owner = { kind: "organiser", organiserId, at, provenAt: at };
  await transact(async (tx) => {
    for (let id = 0; id < 700; id++)
      await recordAudit(tx, owner, "signature.hold", { campaignId, id });
  });
});

test("an export holds every line in pages, is recorded first, and stands at its own top", async () => {
  const pages: HistoryEntry[][] = [];
  for await (const page of await exportHistory(owner, campaignId, {}, "csv")) pages.push(page);
  expect(pages.map(({ length }) => length)).toEqual([500, 201]);
  const detail = { format: "csv" };
  expect(pages[0]![0]).toMatchObject({ act: "history.export", organiser: "owner", detail });
});

test("the filter counts", async () => {
  const filter = { act: "history.export" };
  const pages: HistoryEntry[][] = [];
  for await (const page of await exportHistory(owner, campaignId, filter, "json")) pages.push(page);
  expect(pages.flat().map(({ act }) => act)).toEqual(["history.export", "history.export"]);
});

test("who reads the history and does not own it is refused, others find nothing; nothing is recorded", async () => {
  const before = await reader().select().from(audit);
  const as = async (role: "editor" | "analyst") => {
    return { ...owner, organiserId: await insertTestOrganiser(role, campaignId) };
  };
  const refused = exportHistory(await as("editor"), campaignId, {}, "csv");
  await expect(refused).rejects.toThrow(NotAllowed);
  const analyst = exportHistory(await as("analyst"), campaignId, {}, "csv");
  await expect(analyst).rejects.toThrow(NotFound);
  await expect(exportHistory(owner, null, {}, "csv")).rejects.toThrow(NotFound);
  expect(await reader().select().from(audit)).toHaveLength(before.length);
});

test("an owner whose last proof is ten minutes old, or who never gave one, proves who they are first", async () => {
  const before = await reader().select().from(audit);
  const { provenAt, ...unproven } = owner;
  await expect(exportHistory(unproven, campaignId, {}, "csv")).rejects.toThrow(ProofNeeded);
  const late = { ...unproven, provenAt, at: new Date(at.getTime() + 600_000) };
  await expect(exportHistory(late, campaignId, {}, "csv")).rejects.toThrow(ProofNeeded);
  expect(await reader().select().from(audit)).toHaveLength(before.length);
  await exportHistory({ ...late, at: new Date(at.getTime() + 599_999) }, campaignId, {}, "csv");
  expect(await reader().select().from(audit)).toHaveLength(before.length + 1);
});

test("who may not export is told so, and not asked for a proof", async () => {
  const { provenAt: _, ...unproven } = owner;
  const organiserId = await insertTestOrganiser("moderator", campaignId);
  const refused = exportHistory({ ...unproven, organiserId }, campaignId, {}, "csv");
  await expect(refused).rejects.toThrow(NotAllowed);
  await expect(refused).rejects.not.toThrow(ProofNeeded);
});

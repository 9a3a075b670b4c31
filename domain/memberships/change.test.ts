import { beforeEach, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { insertTestCampaign } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser, testEntry } from "#db/test-organiser.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { findSession } from "#domain/sessions/queries.ts";
import { startSession } from "#domain/sessions/start.ts";
import { NotAllowed, NotFound } from "#platform/refusals.ts";
import { changeRole } from "./change.ts";
import { findMembership, findRole } from "./queries.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const actor = (organiserId: string): OrganiserActor => ({ kind: "organiser", organiserId, at });
let campaignId: number;
let owner: OrganiserActor;
let editor: string;

beforeEach(async () => {
  ({ id: campaignId } = await insertTestCampaign());
  owner = actor(await insertTestOrganiser("owner", campaignId));
  editor = await insertTestOrganiser("editor", campaignId);
});

const membershipOf = async (organiserId: string) =>
  (await findMembership({ organiserId }, campaignId))!.id;

test("the new role counts at once, and the sessions of before end", async () => {
  await startSession(actor(editor), `token-${campaignId}`, testEntry);
  const id = await membershipOf(editor);
  expect(await changeRole(owner, campaignId, id, "analyst")).toBe("changed");
  expect(await changeRole(owner, campaignId, id, "analyst")).toBe("held");
  expect(await findRole(editor, campaignId)).toBe("analyst");
  expect(await findSession(`token-${campaignId}`, at)).toBeUndefined();
  const entries = (await reader().select().from(audit)).filter(
    ({ act, campaignId: of }) => act === "membership.change" && of === campaignId,
  );
  const detail = { role: "analyst", before: "editor" };
  expect(entries).toMatchObject([{ subjectId: editor, organiserId: owner.organiserId, detail }]);
});

test("the last owner stays owner, until there is another one", async () => {
  const id = await membershipOf(owner.organiserId);
  expect(await changeRole(owner, campaignId, id, "editor")).toBe("last owner");
  expect(await findRole(owner.organiserId, campaignId)).toBe("owner");
  await changeRole(owner, campaignId, await membershipOf(editor), "owner");
  expect(await changeRole(owner, campaignId, id, "editor")).toBe("changed");
  const own = changeRole(owner, campaignId, id, "owner");
  await expect(own).rejects.toThrow(NotAllowed);
});

test("of two owners who demote each other at the same moment one stays", async () => {
  const id = await membershipOf(editor);
  await changeRole(owner, campaignId, id, "owner");
  const ownersId = await membershipOf(owner.organiserId);
  const outcomes = await Promise.allSettled([
    changeRole(owner, campaignId, id, "analyst"),
    changeRole(actor(editor), campaignId, ownersId, "analyst"),
  ]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("only an owner may, and only in what they own", async () => {
  const id = await membershipOf(editor);
  for (const role of ["moderator", "analyst"] as const) {
    const other = actor(await insertTestOrganiser(role, campaignId));
    await expect(changeRole(other, campaignId, id, "owner")).rejects.toThrow(NotAllowed);
  }
  const itself = changeRole(actor(editor), campaignId, id, "owner");
  await expect(itself).rejects.toThrow(NotAllowed);
  const other = await insertTestCampaign();
  const stranger = actor(await insertTestOrganiser("owner", other.id));
  for (const attempt of [
    changeRole(stranger, campaignId, id, "owner"),
    changeRole(stranger, other.id, id, "owner"),
    changeRole(owner, null, id, "owner"),
  ])
    await expect(attempt).rejects.toThrow(NotFound);
  expect(await findRole(editor, campaignId)).toBe("editor");
});

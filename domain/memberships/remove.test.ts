import { beforeEach, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { memberships } from "#db/schema/organisers.ts";
import { insertTestCampaign } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser, testEntry } from "#db/test-organiser.ts";
import { transact } from "#db/transact.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { findSession } from "#domain/sessions/queries.ts";
import { startSession } from "#domain/sessions/start.ts";
import { NotAllowed, NotFound, ProofNeeded } from "#platform/refusals.ts";
import { findMembership, findRole, getTeam } from "./queries.ts";
import { removeFromTeam } from "./remove.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const actor = (organiserId: string): OrganiserActor => {
  return { kind: "organiser", organiserId, at, provenAt: at };
};
let campaignId: number;
let owner: OrganiserActor;
let editor: string;

beforeEach(async () => {
  await transact(async (tx) => void (await tx.delete(memberships)));
  ({ id: campaignId } = await insertTestCampaign());
  owner = actor(await insertTestOrganiser("owner", campaignId));
  editor = await insertTestOrganiser("editor", campaignId);
});

const membershipOf = async (organiserId: string, of: number | null = campaignId) =>
  (await findMembership({ organiserId }, of))!.id;

test("who is removed sees nothing any more, at once", async () => {
  await startSession(actor(editor), `token-${campaignId}`, testEntry);
  const id = await membershipOf(editor);
  expect(await removeFromTeam(owner, campaignId, id)).toBe("removed");
  expect(await findRole(editor, campaignId)).toBeUndefined();
  expect(await findSession(`token-${campaignId}`, at)).toBeUndefined();
  await expect(getTeam(actor(editor), campaignId)).rejects.toThrow(NotFound);
  await expect(removeFromTeam(owner, campaignId, id)).rejects.toThrow(NotFound);
  const last = (await reader().select().from(audit)).at(-1);
  const subject = { campaignId, subjectId: editor, detail: { before: "editor" } };
  expect(last).toMatchObject({ act: "membership.remove", ...subject });
});

test("the last owner stays, and goes once the installation has one", async () => {
  const id = await membershipOf(owner.organiserId);
  expect(await removeFromTeam(owner, campaignId, id)).toBe("last owner");
  const above = actor(await insertTestOrganiser("owner", null));
  const itself = await membershipOf(above.organiserId, null);
  expect(await removeFromTeam(above, null, itself)).toBe("last owner");
  expect(await removeFromTeam(owner, campaignId, id)).toBe("removed");
  expect(await findRole(above.organiserId, campaignId)).toBe("owner");
});

test("only an owner may, and only in what they own", async () => {
  const id = await membershipOf(owner.organiserId);
  await expect(removeFromTeam(actor(editor), campaignId, id)).rejects.toThrow(NotAllowed);
  const other = await insertTestCampaign();
  const stranger = actor(await insertTestOrganiser("owner", other.id));
  for (const attempt of [
    removeFromTeam(stranger, campaignId, id),
    removeFromTeam(stranger, other.id, id),
    removeFromTeam(owner, null, id),
  ])
    await expect(attempt).rejects.toThrow(NotFound);
});

test("an owner whose last proof is ten minutes old, or who never gave one, proves who they are first", async () => {
  const id = await membershipOf(editor);
  const before = await reader().select().from(audit);
  const { provenAt, ...unproven } = owner;
  await expect(removeFromTeam(unproven, campaignId, id)).rejects.toThrow(ProofNeeded);
  const late = { ...unproven, provenAt, at: new Date(at.getTime() + 600_000) };
  await expect(removeFromTeam(late, campaignId, id)).rejects.toThrow(ProofNeeded);
  expect(await findRole(editor, campaignId)).toBe("editor");
  expect(await reader().select().from(audit)).toHaveLength(before.length);
  const inTime = { ...late, at: new Date(at.getTime() + 599_999) };
  expect(await removeFromTeam(inTime, campaignId, id)).toBe("removed");
});

test("who may not remove anybody is told so, and not asked for a proof", async () => {
  const id = await membershipOf(owner.organiserId);
  const { provenAt: _, ...unproven } = actor(editor);
  const refused = removeFromTeam(unproven, campaignId, id);
  await expect(refused).rejects.toThrow(NotAllowed);
  await expect(refused).rejects.not.toThrow(ProofNeeded);
});

test("who cannot be removed at all is told so without a proof", async () => {
  const { provenAt: _, ...unproven } = owner;
  const id = await membershipOf(owner.organiserId);
  expect(await removeFromTeam(unproven, campaignId, id)).toBe("last owner");
});

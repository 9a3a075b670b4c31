import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { insertTestCampaign } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { NotAllowed, NotFound } from "#platform/refusals.ts";
import { inviteOrganiser } from "./invite.ts";
import { findInvitation, listInvitations } from "./queries.ts";
import { revokeInvitation } from "./revoke.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
let campaignId: number;
let owner: OrganiserActor;
let id: number;

beforeAll(async () => {
  ({ id: campaignId } = await insertTestCampaign());
  const organiserId = await insertTestOrganiser("owner", campaignId);
  owner = { kind: "organiser", organiserId, at };
  const input = { email: "anna@example.org", role: "editor", locale: "fr" } as const;
  await inviteOrganiser(owner, campaignId, input);
  id = (await listInvitations(owner, campaignId))[0]!.id;
});

test("only an owner may, and only what belongs to the campaign", async () => {
  const organiserId = await insertTestOrganiser("moderator", campaignId);
  const other = await insertTestCampaign();
  const elsewhere = await insertTestOrganiser("owner", other.id);
  await expect(revokeInvitation({ ...owner, organiserId }, campaignId, id)).rejects.toThrow(
    NotAllowed,
  );
  const stranger = { ...owner, organiserId: elsewhere };
  for (const attempt of [
    revokeInvitation(stranger, campaignId, id),
    revokeInvitation(stranger, other.id, id),
  ])
    await expect(attempt).rejects.toThrow(NotFound);
});

test("an invitation is taken back once, stands in no list, and the address can be invited anew", async () => {
  expect(await revokeInvitation(owner, campaignId, id)).toBe("revoked");
  expect(await revokeInvitation(owner, campaignId, id)).toBe("over");
  expect(await findInvitation(id, campaignId)).toMatchObject({ revokedAt: at });
  expect(await listInvitations(owner, campaignId)).toEqual([]);
  const acts = (await reader().select().from(audit)).map(({ act }) => act);
  expect(acts).toEqual(["invitation.create", "invitation.revoke"]);
  const again = { email: "anna@example.org", role: "analyst", locale: "en" } as const;
  expect(await inviteOrganiser(owner, campaignId, again)).toBe("invited");
});

import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { invitations } from "#db/schema/organisers.ts";
import { insertTestCampaign } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { inviteOrganiser } from "./invite.ts";
import { purgeInvitations } from "./purge.ts";
import { listInvitations } from "./queries.ts";
import { revokeInvitation } from "./revoke.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const inDays = (days: number) => new Date(at.getTime() + days * 86_400_000);
const purgeIn = (days: number) => purgeInvitations({ kind: "system", at: inDays(days) });
let campaignId: number;
let owner: OrganiserActor;

beforeAll(async () => {
  ({ id: campaignId } = await insertTestCampaign());
  const organiserId = await insertTestOrganiser("owner", campaignId);
  owner = { kind: "organiser", organiserId, at };
  for (const name of ["anna", "ben"]) {
    const input = { email: `${name}@example.org`, role: "editor", locale: "fr" } as const;
    await inviteOrganiser(owner, campaignId, input);
  }
});

test("addresses go 30 days after an invitation was taken back or has expired", async () => {
  const [ben] = await listInvitations(owner, campaignId);
  await revokeInvitation(owner, campaignId, ben!.id);
  expect(await purgeIn(30)).toBe(0);
  expect(await purgeIn(31)).toBe(1);
  expect(await purgeIn(37)).toBe(0);
  expect(await purgeIn(38)).toBe(1);
  expect(await reader().select().from(invitations)).toEqual([]);
  const purges = (await reader().select().from(audit)).filter(({ act }) => act.endsWith(".purge"));
  expect(purges.map(({ act, detail }) => [act, detail])).toEqual([
    ["invitation.purge", { invitations: 1 }],
    ["invitation.purge", { invitations: 1 }],
  ]);
});

test("no organiser may", async () => {
  await expect(purgeInvitations(owner)).rejects.toThrow(NotAllowed);
});

import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { insertTestCampaign } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { inviteOwner } from "./invite-owner.ts";
import { findOpenInvitation } from "./queries.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const days = (count: number) => new Date(at.getTime() + count * 86_400_000);
const system = { kind: "system", at } as const;

test("the newest link alone makes an owner, for 7 days", async () => {
  const first = (await inviteOwner(system)) as { token: string };
  const second = (await inviteOwner(system)) as { token: string };
  expect(await findOpenInvitation(first.token, at)).toBeUndefined();
  const invitation = await findOpenInvitation(second.token, days(6.9));
  expect(invitation).toMatchObject({ role: "owner", campaignId: null });
  expect(await findOpenInvitation(second.token, days(7))).toBeUndefined();
  const entries = await reader().select().from(audit);
  expect(entries.map(({ act, detail }) => [act, detail])).toEqual([
    ["invitation.create", { role: "owner" }],
    ["invitation.create", { role: "owner" }],
  ]);
});

test("the owner of one campaign does not own the installation; who does ends the invitations", async () => {
  const { id } = await insertTestCampaign();
  await insertTestOrganiser("owner", id);
  expect(await inviteOwner(system)).toMatchObject({ outcome: "invited" });
  await insertTestOrganiser("owner", null);
  expect(await inviteOwner(system)).toEqual({ outcome: "owned" });
});

test("only who sits at the machine may", async () => {
  await expect(inviteOwner({ kind: "visitor", at })).rejects.toThrow(NotAllowed);
  await expect(inviteOwner({ kind: "demo", at })).rejects.toThrow(NotAllowed);
});

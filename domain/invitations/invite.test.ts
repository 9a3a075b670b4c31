import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit, outbox } from "#db/schema/machinery.ts";
import { invitations } from "#db/schema/organisers.ts";
import { insertTestCampaign } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { openMail } from "#domain/outbox/queries.ts";
import { NotAllowed, NotFound } from "#platform/refusals.ts";
import { inviteOrganiser } from "./invite.ts";
import { listInvitations } from "./queries.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const input = { email: "anna@example.org", role: "editor", locale: "fr" } as const;
const actor = (organiserId: string): OrganiserActor => ({ kind: "organiser", organiserId, at });
let river: number;
let air: number;
let owner: OrganiserActor;

beforeAll(async () => {
  ({ id: river } = await insertTestCampaign());
  ({ id: air } = await insertTestCampaign());
  owner = actor(await insertTestOrganiser("owner", river));
});

test("an owner invites an address to a role: one mail, whose token nobody has yet", async () => {
  expect(await inviteOrganiser(owner, river, input)).toBe("invited");
  const [invitation] = await listInvitations(owner, river);
  const { id, ...row } = invitation!;
  const expiresAt = new Date("2026-03-08T10:00:00Z");
  expect(row).toMatchObject({ ...input, campaignId: river, invitedBy: owner.organiserId });
  expect(row).toMatchObject({ createdAt: at, expiresAt, acceptedAt: null, revokedAt: null });
  const [mail] = await reader().select().from(outbox);
  expect(mail).toMatchObject({ kind: "invitation", campaignId: river, locale: "fr" });
  expect(openMail(mail!).items).toEqual([{ about: String(id), to: input.email }]);
  const [entry] = await reader().select().from(audit);
  const subject = { campaignId: river, subjectId: String(id), detail: { role: "editor" } };
  expect(entry).toMatchObject({ act: "invitation.create", ...subject });
  expect(JSON.stringify(entry)).not.toContain("anna");
});

test("who is invited or has a role there is not invited again, but may be elsewhere", async () => {
  expect(await inviteOrganiser(owner, river, { ...input, role: "owner" })).toBe("waiting");
  const email = `owner-of-${river}@example.org`;
  expect(await inviteOrganiser(owner, river, { ...input, email })).toBe("held");
  const other = actor(await insertTestOrganiser("owner", air));
  expect(await inviteOrganiser(other, air, { ...input, email })).toBe("invited");
});

test("other roles may not, strangers find nothing, and a campaign's owner does not invite to the installation", async () => {
  const email = "eve@example.org";
  for (const role of ["editor", "moderator", "analyst"] as const) {
    const other = actor(await insertTestOrganiser(role, river));
    const attempt = inviteOrganiser(other, river, { ...input, email });
    await expect(attempt).rejects.toThrow(NotAllowed);
    expect(await listInvitations(other, river)).toEqual([]);
  }
  const attempts = [
    inviteOrganiser(owner, air, { ...input, email }),
    inviteOrganiser(owner, null, { ...input, email }),
    inviteOrganiser(actor("nobody"), river, { ...input, email }),
  ];
  for (const attempt of attempts) await expect(attempt).rejects.toThrow(NotFound);
  const rows = await reader().select().from(invitations);
  expect(rows.filter((row) => row.email === email)).toEqual([]);
});

test("an organiser's invitations of a day end", async () => {
  for (let count = 0; count < 29; count++)
    await inviteOrganiser(owner, river, { ...input, email: `p${count}@example.org` });
  const more = { ...input, email: "one-more@example.org" };
  expect(await inviteOrganiser(owner, river, more)).toBe("enough");
  const tomorrow = { ...owner, at: new Date("2026-03-02T10:00:01Z") };
  expect(await inviteOrganiser(tomorrow, river, more)).toBe("invited");
});

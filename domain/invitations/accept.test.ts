import { beforeAll, describe, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { insertTestCampaign } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { transact } from "#db/transact.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { grantRole } from "#domain/memberships/grant.ts";
import { findMembership, findRole } from "#domain/memberships/queries.ts";
import { removeFromTeam } from "#domain/memberships/remove.ts";
import { findOrganiser, findOrganiserByEmail } from "#domain/organisers/queries.ts";
import { acceptInvitation } from "./accept.ts";
import { writeInvitationMail } from "./emails/invitation.ts";
import { inviteOwner } from "./invite-owner.ts";
import { inviteOrganiser } from "./invite.ts";
import { listInvitations } from "./queries.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const visitor = { kind: "visitor", at } as const;
const input = { name: "Anna", email: "anna@example.org", locale: "fr" } as const;
let token: string;

beforeAll(async () => {
  ({ token } = (await inviteOwner({ kind: "system", at })) as { token: string });
});

test("an address that is an organiser's already is not taken over", async () => {
  await insertTestOrganiser("editor", null);
  const email = "editor-of-everything@example.org";
  expect(await acceptInvitation(visitor, token, { ...input, email })).toEqual({ outcome: "known" });
});

test("who holds the token becomes the owner, once", async () => {
  const accepted = await acceptInvitation(visitor, token, input);
  if (accepted.outcome !== "accepted") expect.fail(accepted.outcome);
  const { organiserId } = accepted;
  expect(await findOrganiser(organiserId)).toEqual({ id: organiserId, ...input });
  expect(await findRole(organiserId, null)).toBe("owner");
  const second = acceptInvitation(visitor, token, { ...input, email: "eve@example.org" });
  expect(await second).toEqual({ outcome: "expired" });
  const entries = await reader().select().from(audit);
  expect(entries.at(-1)).toMatchObject({
    act: "invitation.accept",
    organiserId,
    detail: { role: "owner" },
  });
});

test("a token that nobody was given opens nothing", async () => {
  expect(await acceptInvitation(visitor, "guess", input)).toEqual({ outcome: "expired" });
});

describe("an invitation that was mailed", () => {
  let campaignId: number;
  let owner: OrganiserActor;

  beforeAll(async () => {
    ({ id: campaignId } = await insertTestCampaign());
    const organiserId = await insertTestOrganiser("owner", campaignId);
    owner = { kind: "organiser", organiserId, at, provenAt: at };
  });

  async function mailedTo(email: string, role: "analyst" | "moderator"): Promise<string> {
    await inviteOrganiser(owner, campaignId, { email, role, locale: "fr" });
    const { id } = (await listInvitations(owner, campaignId))[0]!;
    const items = [{ about: String(id), to: email }];
    const mail = { id: 1, kind: "invitation", campaignId, locale: "fr", items } as const;
    const letter = await transact((tx) => writeInvitationMail(tx, { ...mail, items }, at));
    return /\/organise\/invitations\/([\w-]{43})\n/.exec(letter!.text)![1]!;
  }

  test("makes the holder of the mailbox an organiser, whatever address is given", async () => {
    const mailed = await mailedTo("mia@example.org", "analyst");
    const given = { ...input, email: "eve@example.net" };
    const accepted = await acceptInvitation(visitor, mailed, given);
    if (accepted.outcome !== "accepted") expect.fail(accepted.outcome);
    const { organiserId } = accepted;
    expect(await findOrganiser(organiserId)).toMatchObject({ email: "mia@example.org" });
    expect(await findRole(organiserId, campaignId)).toBe("analyst");
    expect(await findRole(organiserId, null)).toBeUndefined();
    expect(await acceptInvitation(visitor, mailed, given)).toEqual({ outcome: "expired" });
    const last = (await reader().select().from(audit)).at(-1);
    expect(last).toMatchObject({ act: "invitation.accept", organiserId, campaignId });
  });

  test("adds its role to an organiser whose address it went to", async () => {
    const known = await insertTestOrganiser("analyst", null);
    const mailed = await mailedTo("analyst-of-everything@example.org", "moderator");
    const accepted = await acceptInvitation(visitor, mailed, input);
    expect(accepted).toEqual({ outcome: "joined", organiserId: known });
    expect(await findRole(known, campaignId)).toBe("moderator");
    expect((await findOrganiser(known))!.name).toBe("analyst");
  });

  test("changes no role that was given there since", async () => {
    const known = (await findOrganiserByEmail("mia@example.org"))!.id;
    const { id } = (await findMembership({ organiserId: known }, campaignId))!;
    await removeFromTeam(owner, campaignId, id);
    const mailed = await mailedTo("mia@example.org", "analyst");
    await grantRole(owner, known, campaignId, "editor");
    expect(await acceptInvitation(visitor, mailed, input)).toMatchObject({ outcome: "joined" });
    expect(await findRole(known, campaignId)).toBe("editor");
  });
});

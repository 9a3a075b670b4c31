import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit, outbox } from "#db/schema/machinery.ts";
import { insertTestCampaign } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { NotAllowed, NotFound } from "#platform/refusals.ts";
import { inviteOrganiser } from "./invite.ts";
import { listInvitations } from "./queries.ts";
import { resendInvitation } from "./resend.ts";
import { revokeInvitation } from "./revoke.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const inDays = (days: number) => new Date(at.getTime() + days * 86_400_000);
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

test("an expired invitation goes out again and works for seven more days", async () => {
  const later = { ...owner, at: inDays(9) };
  expect(await resendInvitation(later, campaignId, id)).toBe("resent");
  const [invitation] = await listInvitations(owner, campaignId);
  expect(invitation!.expiresAt).toEqual(inDays(16));
  expect(await reader().select().from(outbox)).toHaveLength(1);
  const last = (await reader().select().from(audit)).at(-1);
  const subject = { campaignId, subjectId: String(id), detail: { role: "editor" } };
  expect(last).toMatchObject({ act: "invitation.resend", ...subject });
});

test("a mailbox is not filled: three mails a day", async () => {
  const later = { ...owner, at: inDays(9) };
  expect(await resendInvitation(later, campaignId, id)).toBe("resent");
  expect(await resendInvitation(later, campaignId, id)).toBe("resent");
  expect(await resendInvitation(later, campaignId, id)).toBe("enough");
});

test("only an owner may, and only what belongs to the campaign", async () => {
  const organiserId = await insertTestOrganiser("editor", campaignId);
  const other = await insertTestCampaign();
  const elsewhere = await insertTestOrganiser("owner", other.id);
  await expect(resendInvitation({ ...owner, organiserId }, campaignId, id)).rejects.toThrow(
    NotAllowed,
  );
  const stranger = { ...owner, organiserId: elsewhere };
  const attempts = [
    resendInvitation(stranger, campaignId, id),
    resendInvitation(stranger, other.id, id),
    resendInvitation(owner, campaignId, id + 1000),
  ];
  for (const attempt of attempts) await expect(attempt).rejects.toThrow(NotFound);
});

test("one that was taken back stays so", async () => {
  await revokeInvitation(owner, campaignId, id);
  expect(await resendInvitation(owner, campaignId, id)).toBe("over");
});

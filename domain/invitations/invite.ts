import { invitations } from "#db/schema/organisers.ts";
import { transact } from "#db/transact.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { consumeLimits } from "#domain/limits/consume.ts";
import { findMembership, requireRight } from "#domain/memberships/queries.ts";
import { findOrganiserByEmail } from "#domain/organisers/queries.ts";
import { enqueueMail } from "#domain/outbox/enqueue.ts";
import { hashToken, newToken } from "#platform/tokens.ts";
import type { InvitationInput } from "./input.ts";
import { expiryFrom, limitsOn, mailOf } from "./invitation.ts";
import { listInvitationsOf } from "./queries.ts";

export type InviteOutcome = "invited" | "held" | "waiting" | "enough";

/**
 * Invites the holder of an address to a role in a campaign or, with `null`, in the whole installation: a
 * mail with a link goes out, which works for 7 days. `held`: has a role there already; `waiting`: is
 * invited already; `enough`: too many invitations within a day. Throws `NotFound`, `NotAllowed`.
 */
export async function inviteOrganiser(
  actor: OrganiserActor,
  campaignId: number | null,
  { email, role, locale }: InvitationInput,
): Promise<InviteOutcome> {
  const { organiserId: invitedBy, at } = actor;
  return transact(async (tx) => {
    await requireRight(actor, "team.manage", campaignId, { db: tx, sight: "team.read" });
    const known = await findOrganiserByEmail(email, tx);
    if (known && (await findMembership({ organiserId: known.id }, campaignId, tx))) return "held";
    if ((await listInvitationsOf(email, campaignId, tx)).length > 0) return "waiting";
    if (await consumeLimits(tx, limitsOn(email, invitedBy), at)) return "enough";
    const shown = { campaignId, role, email, locale, expiresAt: expiryFrom(at) };
    // The hash is of a token that nobody has: the link's own is minted when its mail is written.
    const values = { ...shown, tokenHash: hashToken(newToken()), invitedBy, createdAt: at };
    const [row] = await tx.insert(invitations).values(values).returning({ id: invitations.id });
    const { id } = row!;
    await enqueueMail(tx, actor, mailOf({ ...shown, id }));
    const subject = { campaignId: campaignId ?? undefined, id };
    await recordAudit(tx, actor, "invitation.create", subject, { role });
    return "invited";
  });
}

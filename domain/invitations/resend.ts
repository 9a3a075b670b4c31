import { eq } from "drizzle-orm";
import { invitations } from "#db/schema/organisers.ts";
import { transact } from "#db/transact.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { consumeLimits } from "#domain/limits/consume.ts";
import { requireRight } from "#domain/memberships/queries.ts";
import { enqueueMail } from "#domain/outbox/enqueue.ts";
import { NotFound } from "#platform/refusals.ts";
import { expiryFrom, isPending, limitsOn, mailOf } from "./invitation.ts";
import { findInvitation } from "./queries.ts";

export type ResendOutcome = "resent" | "over" | "enough";

/**
 * Mails an invitation again, an expired one too: it works for 7 more days, through the link of the newest
 * mail alone. `over`: it was accepted or revoked. Throws `NotFound`, `NotAllowed`.
 */
export async function resendInvitation(
  actor: OrganiserActor,
  campaignId: number | null,
  id: number,
): Promise<ResendOutcome> {
  return transact(async (tx) => {
    await requireRight(actor, "team.manage", campaignId, { db: tx, sight: "team.read" });
    const invitation = await findInvitation(id, campaignId, tx);
    if (!invitation?.email || !invitation.locale) throw new NotFound();
    const { email, locale, role } = invitation;
    if (!isPending(invitation)) return "over";
    if (await consumeLimits(tx, limitsOn(email, actor.organiserId), actor.at)) return "enough";
    const expiresAt = expiryFrom(actor.at);
    await tx.update(invitations).set({ expiresAt }).where(eq(invitations.id, id));
    await enqueueMail(tx, actor, mailOf({ id, campaignId, email, locale, expiresAt }));
    const subject = { campaignId: campaignId ?? undefined, id };
    await recordAudit(tx, actor, "invitation.resend", subject, { role });
    return "resent";
  });
}

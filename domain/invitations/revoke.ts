import { eq } from "drizzle-orm";
import { invitations } from "#db/schema/organisers.ts";
import { transact } from "#db/transact.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { requireRight } from "#domain/memberships/queries.ts";
import { NotFound } from "#platform/refusals.ts";
import { isPending } from "./invitation.ts";
import { findInvitation } from "./queries.ts";

/**
 * Takes an invitation back: its link does not work any more, and a mail that has not gone out does not
 * go. `over`: it was accepted or revoked before. Throws `NotFound`, `NotAllowed`.
 */
export async function revokeInvitation(
  actor: OrganiserActor,
  campaignId: number | null,
  id: number,
): Promise<"revoked" | "over"> {
  return transact(async (tx) => {
    await requireRight(actor, "team.manage", campaignId, { db: tx, sight: "team.read" });
    const invitation = await findInvitation(id, campaignId, tx);
    if (!invitation) throw new NotFound();
    if (!isPending(invitation)) return "over";
    await tx.update(invitations).set({ revokedAt: actor.at }).where(eq(invitations.id, id));
    const subject = { campaignId: campaignId ?? undefined, id };
    await recordAudit(tx, actor, "invitation.revoke", subject, { role: invitation.role });
    return "revoked";
  });
}

import { eq } from "drizzle-orm";
import { memberships } from "#db/schema/organisers.ts";
import { transact } from "#db/transact.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { requireProof } from "#domain/sessions/session.ts";
import { NotFound } from "#platform/refusals.ts";
import { endAccess } from "./end-access.ts";
import { findMembership, isLastOwner, requireRight } from "./queries.ts";

/**
 * Takes an organiser's role in a campaign or, with `null`, in the whole installation, at once: their sessions
 * end, and so do invitations that they made. Roles that they hold elsewhere stay. `last owner`:
 * nobody would own it any more, so nothing has changed. Throws `NotFound`, `NotAllowed`, `ProofNeeded`.
 */
export async function removeFromTeam(
  actor: OrganiserActor,
  campaignId: number | null,
  membershipId: number,
): Promise<"removed" | "last owner"> {
  return transact(async (tx) => {
    await requireRight(actor, "team.manage", campaignId, { db: tx, sight: "team.read" });
    const held = await findMembership({ id: membershipId }, campaignId, tx);
    if (!held) throw new NotFound();
    if (await isLastOwner(held, tx)) return "last owner";
    requireProof(actor);
    await tx.delete(memberships).where(eq(memberships.id, membershipId));
    await endAccess(tx, actor, held.organiserId, campaignId);
    const subject = { campaignId: campaignId ?? undefined, id: held.organiserId };
    await recordAudit(tx, actor, "membership.remove", subject, { before: held.role });
    return "removed";
  });
}

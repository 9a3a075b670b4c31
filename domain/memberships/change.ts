import { eq } from "drizzle-orm";
import { memberships } from "#db/schema/organisers.ts";
import { transact } from "#db/transact.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { NotFound } from "#platform/refusals.ts";
import { endAccess } from "./end-access.ts";
import type { Role } from "./membership.ts";
import { findMembership, isLastOwner, requireRight } from "./queries.ts";

/**
 * Gives an organiser of a campaign or, with `null`, of the whole installation another role in it, at once:
 * their sessions end, and so do invitations that they made. `last owner`: nobody would own it any
 * more, so nothing has changed. Throws `NotFound`, `NotAllowed`.
 */
export async function changeRole(
  actor: OrganiserActor,
  campaignId: number | null,
  membershipId: number,
  role: Role,
): Promise<"changed" | "held" | "last owner"> {
  return transact(async (tx) => {
    await requireRight(actor, "team.manage", campaignId, { db: tx, sight: "team.read" });
    const held = await findMembership({ id: membershipId }, campaignId, tx);
    if (!held) throw new NotFound();
    if (held.role === role) return "held";
    if (await isLastOwner(held, tx)) return "last owner";
    await tx.update(memberships).set({ role }).where(eq(memberships.id, membershipId));
    await endAccess(tx, actor, held.organiserId, campaignId);
    const subject = { campaignId: campaignId ?? undefined, id: held.organiserId };
    await recordAudit(tx, actor, "membership.change", subject, { role, before: held.role });
    return "changed";
  });
}

import { eq } from "drizzle-orm";
import { memberships } from "#db/schema/organisers.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { endAccess } from "./end-access.ts";
import type { Role } from "./membership.ts";
import { mayGrant } from "./policy.ts";
import { findMembership, findRole, isLastOwner } from "./queries.ts";

export type GrantOutcome = "granted" | "changed" | "held" | "last owner";

/**
 * Gives an organiser a role in a campaign or, with `null`, in the whole installation; a role held
 * there before is replaced, and then the organiser's sessions end. `last owner`: nobody would own it any
 * more, so nothing has changed. Throws `NotAllowed`.
 */
export async function grantRole(
  actor: Actor,
  organiserId: string,
  campaignId: number | null,
  role: Role,
): Promise<GrantOutcome> {
  return transact(async (tx) => {
    const own = actor.kind === "organiser" && (await findRole(actor.organiserId, campaignId, tx));
    if (!mayGrant(actor, own || undefined)) throw new NotAllowed();
    const held = await findMembership({ organiserId }, campaignId, tx);
    if (held?.role === role) return "held";
    if (held && (await isLastOwner(held, tx))) return "last owner";
    if (held) {
      await tx.update(memberships).set({ role }).where(eq(memberships.id, held.id));
      await endAccess(tx, actor, organiserId, campaignId);
    } else {
      const values = { organiserId, campaignId, role, createdAt: actor.at };
      await tx.insert(memberships).values(values);
    }
    const subject = { campaignId: campaignId ?? undefined, id: organiserId };
    await recordAudit(tx, actor, "membership.grant", subject, { role });
    return held ? "changed" : "granted";
  });
}

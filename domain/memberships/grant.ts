import { and, eq, isNull } from "drizzle-orm";
import { memberships, sessions } from "#db/schema/organisers.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { NotAllowed } from "#platform/refusals.ts";
import type { Role } from "./membership.ts";
import { mayGrant } from "./policy.ts";
import { findRole } from "./queries.ts";

export type GrantOutcome = "granted" | "changed" | "held";

/**
 * Gives an organiser a role in a campaign or, with `null`, in the whole installation; a role held
 * there before is replaced, and then the organiser's sessions end. Throws `NotAllowed`.
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
    const isThisOne = and(
      eq(memberships.organiserId, organiserId),
      campaignId === null ? isNull(memberships.campaignId) : eq(memberships.campaignId, campaignId),
    );
    const [held] = await tx.select().from(memberships).where(isThisOne);
    if (held?.role === role) return "held";
    if (held) {
      await tx.update(memberships).set({ role }).where(isThisOne);
      await tx.delete(sessions).where(eq(sessions.organiserId, organiserId));
    } else {
      const values = { organiserId, campaignId, role, createdAt: actor.at };
      await tx.insert(memberships).values(values);
    }
    const subject = { campaignId: campaignId ?? undefined, id: organiserId };
    await recordAudit(tx, actor, "membership.grant", subject, { role });
    return held ? "changed" : "granted";
  });
}

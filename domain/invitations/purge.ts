import { and, isNotNull, lt, or } from "drizzle-orm";
import { invitations } from "#db/schema/organisers.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { mayPurge } from "./policy.ts";

const keptMilliseconds = 30 * 86_400_000;

/**
 * Erases invitations, and with them the addresses of people who may never have come, 30 days after they
 * were accepted, revoked or expired. Answers how many. Throws `NotAllowed`.
 */
export async function purgeInvitations(actor: Actor): Promise<number> {
  if (!mayPurge(actor)) throw new NotAllowed();
  const before = new Date(actor.at.getTime() - keptMilliseconds);
  const isOver = or(
    and(isNotNull(invitations.acceptedAt), lt(invitations.acceptedAt, before)),
    and(isNotNull(invitations.revokedAt), lt(invitations.revokedAt, before)),
    lt(invitations.expiresAt, before),
  );
  return transact(async (tx) => {
    const purged = await tx.delete(invitations).where(isOver).returning({ id: invitations.id });
    const detail = { invitations: purged.length };
    if (purged.length > 0) await recordAudit(tx, actor, "invitation.purge", {}, detail);
    return purged.length;
  });
}

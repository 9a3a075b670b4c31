import { and, eq, isNull } from "drizzle-orm";
import { invitations, sessions } from "#db/schema/organisers.ts";
import type { Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";

/**
 * What goes with a role that an organiser loses in a campaign or, with `null`, in the whole installation:
 * their sessions, and the invitations to it that they made and nobody has accepted, so that no
 * way back is left open. Part of the act that takes the role, which records it.
 */
export async function endAccess(
  tx: Tx,
  { at }: Actor,
  organiserId: string,
  campaignId: number | null,
): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.organiserId, organiserId));
  const isOpenByThem = and(
    eq(invitations.invitedBy, organiserId),
    campaignId === null ? undefined : eq(invitations.campaignId, campaignId),
    isNull(invitations.acceptedAt),
    isNull(invitations.revokedAt),
  );
  await tx.update(invitations).set({ revokedAt: at }).where(isOpenByThem);
}

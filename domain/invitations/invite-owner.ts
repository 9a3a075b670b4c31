import { and, eq, isNull } from "drizzle-orm";
import { invitations, memberships } from "#db/schema/organisers.ts";
import { transact, type Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { hashToken, newToken } from "#platform/tokens.ts";
import { invitationDays } from "./invitation.ts";
import { mayInviteOwner } from "./policy.ts";

export type InviteOwnerOutcome = { outcome: "invited"; token: string } | { outcome: "owned" };

/**
 * Makes the one-time token with which somebody becomes the owner of this installation, within
 * 7 days, as long as nobody is. Tokens made before stop working. Throws `NotAllowed`.
 */
export async function inviteOwner(actor: Actor): Promise<InviteOwnerOutcome> {
  if (!mayInviteOwner(actor)) throw new NotAllowed();
  const token = newToken();
  return transact(async (tx) => {
    if (await isOwned(tx)) return { outcome: "owned" };
    await tx.delete(invitations).where(isForOwner(invitations));
    await tx.insert(invitations).values({
      tokenHash: hashToken(token),
      role: "owner",
      createdAt: actor.at,
      expiresAt: new Date(actor.at.getTime() + invitationDays * 86_400_000),
    });
    await recordAudit(tx, actor, "invitation.create", {}, { role: "owner" });
    return { outcome: "invited", token };
  });
}

async function isOwned(tx: Tx): Promise<boolean> {
  const [owner] = await tx.select().from(memberships).where(isForOwner(memberships)).limit(1);
  return owner !== undefined;
}

/** Of this installation as a whole, not of one campaign. */
function isForOwner(table: typeof invitations | typeof memberships) {
  return and(isNull(table.campaignId), eq(table.role, "owner"));
}

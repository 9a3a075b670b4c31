import { eq } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { invitations } from "#db/schema/organisers.ts";
import { hashToken } from "#platform/tokens.ts";
import { isOpen, type Invitation } from "./invitation.ts";

/** The invitation of a token while it can be accepted. */
export async function findOpenInvitation(
  token: string,
  at: Date,
  db: Db = reader(),
): Promise<Invitation | undefined> {
  const { id, campaignId, role, expiresAt, acceptedAt } = invitations;
  const [invitation] = await db
    .select({ id, campaignId, role, expiresAt, acceptedAt })
    .from(invitations)
    .where(eq(invitations.tokenHash, hashToken(token)));
  return invitation && isOpen(invitation, at) ? invitation : undefined;
}

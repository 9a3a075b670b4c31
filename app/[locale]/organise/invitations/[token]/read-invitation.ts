import type { Invitation } from "#domain/invitations/invitation.ts";
import { findOpenInvitation } from "#domain/invitations/queries.ts";

/** The invitation of an address while it can be accepted; looking does not use it up. */
export async function readInvitation(token: string): Promise<Invitation | undefined> {
  return findOpenInvitation(token, new Date());
}

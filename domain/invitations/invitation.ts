import type { invitations } from "#db/schema/organisers.ts";

export type Invitation = Pick<
  typeof invitations.$inferSelect,
  "id" | "campaignId" | "role" | "expiresAt" | "acceptedAt"
>;

export const invitationDays = 7;

/** May still be accepted: once, and not after it has expired. */
export function isOpen({ acceptedAt, expiresAt }: Invitation, at: Date): boolean {
  return acceptedAt === null && expiresAt > at;
}

import type { invitations } from "#db/schema/organisers.ts";
import type { LimitUse } from "#domain/limits/limit.ts";
import type { Locale } from "#platform/locales.ts";

export type Invitation = Omit<typeof invitations.$inferSelect, "tokenHash">;

/** What the mail of an invitation is made of. */
export type MailedInvitation = Pick<Invitation, "id" | "campaignId" | "expiresAt"> & {
  email: string;
  locale: Locale;
};

export const invitationDays = 7;
const dayMilliseconds = 86_400_000;

/** Neither accepted nor revoked; it may have expired, and can be sent again then. */
export function isPending({
  acceptedAt,
  revokedAt,
}: Pick<Invitation, "acceptedAt" | "revokedAt">): boolean {
  return acceptedAt === null && revokedAt === null;
}

/** May be accepted: once, and not after it was revoked or has expired. */
export function isOpen(invitation: Invitation, at: Date): boolean {
  return isPending(invitation) && invitation.expiresAt > at;
}

/** Until when an invitation works that goes out at an instant. */
export function expiryFrom(at: Date): Date {
  return new Date(at.getTime() + invitationDays * dayMilliseconds);
}

/** The limits that a mail with an invitation uses: of whom it goes to, and of who sends it. */
export function limitsOn(email: string, organiserId: string): LimitUse[] {
  return [
    { name: "invitationToAddress", key: email },
    { name: "invitationOfOrganiser", key: organiserId },
  ];
}

/** The mail of an invitation, as the outbox takes it; its link is minted when it is written. */
export function mailOf({ id, campaignId, email, locale, expiresAt }: MailedInvitation) {
  const items = [{ about: String(id), to: email }];
  return { kind: "invitation" as const, campaignId, locale, items, expiresAt };
}

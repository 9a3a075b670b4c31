import { findTranslation, getCampaign } from "#domain/campaigns/queries.ts";
import type { Invitation } from "#domain/invitations/invitation.ts";
import { findOpenInvitation } from "#domain/invitations/queries.ts";
import { findOrganiser, findOrganiserByEmail } from "#domain/organisers/queries.ts";
import type { Locale } from "#platform/locales.ts";

/** The invitation of an address while it can be accepted; looking does not use it up. */
export async function readInvitation(token: string): Promise<Invitation | undefined> {
  return findOpenInvitation(token, new Date());
}

/** What an invitation that was mailed is to, for whoever holds its link. */
export async function describeInvitation(
  { campaignId, invitedBy, email, role }: Invitation & { email: string },
  locale: Locale,
) {
  const campaign = campaignId === null ? undefined : await getCampaign(campaignId);
  const words = campaign && (await findTranslation(campaign, locale));
  const inviter = invitedBy === null ? undefined : await findOrganiser(invitedBy);
  return {
    email,
    role,
    title: campaign && (words?.title ?? campaign.slug),
    inviter: inviter?.name,
    isKnown: (await findOrganiserByEmail(email)) !== undefined,
  };
}

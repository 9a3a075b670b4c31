import { redirect } from "next/navigation";
import type { NavCampaign } from "#components/organise/campaign-nav.tsx";
import type { OrganiserActor } from "#domain/actor.ts";
import { stateOf } from "#domain/campaigns/campaign.ts";
import { listOwnCampaigns } from "#domain/memberships/queries.ts";
import { findOrganiser } from "#domain/organisers/queries.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { currentOrganiser } from "../../auth.ts";

/** Who is signed in; sends whoever is not to the page where that is done. */
export async function requireOrganiser(locale: Locale): Promise<OrganiserActor> {
  return (await currentOrganiser()) ?? redirect(localePath(locale, "/sign-in"));
}

/** What the frame of every workspace page shows of the organiser. */
export async function deskProps(
  actor: OrganiserActor,
  locale: Locale,
): Promise<{ locale: Locale; organiser: string; campaigns: NavCampaign[] }> {
  const organiser = await findOrganiser(actor.organiserId);
  const own = await listOwnCampaigns(actor, locale);
  const campaigns = own.map(({ campaign, title, locale: language, count, role }) => {
    return {
      slug: campaign.slug,
      title,
      locale: language,
      count,
      role,
      state: stateOf(campaign, actor.at),
    };
  });
  return { locale, organiser: organiser?.name ?? "", campaigns };
}

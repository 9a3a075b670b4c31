import { notFound } from "next/navigation";
import { stateOf, type Campaign } from "#domain/campaigns/campaign.ts";
import { findTranslation } from "#domain/campaigns/queries.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { getEditedCampaign } from "#domain/memberships/queries.ts";
import type { Locale } from "#platform/locales.ts";
import { NotFound } from "#platform/refusals.ts";
import { requireOrganiser } from "../../desk.ts";

/** Who edits which campaign; what every page of its sections shows of it. */
export type Editing = { actor: OrganiserActor; locale: Locale; campaign: Campaign };

/** The campaign of a page for whoever is signed in; 404 for who may not edit it. */
export async function readEditable(locale: Locale, slug: string): Promise<Editing> {
  const actor = await requireOrganiser(locale);
  const campaign = await getEditedCampaign(actor, slug).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
  return { actor, locale, campaign };
}

/** What stands above every section of a campaign: how it is called, and its state. */
export async function headOf({ actor, locale, campaign }: Editing) {
  const words = await findTranslation(campaign, locale);
  const { title = campaign.slug, locale: titleLocale = locale } = words ?? {};
  return {
    locale,
    slug: campaign.slug,
    campaignTitle: title,
    titleLocale,
    state: stateOf(campaign, actor.at),
  };
}

import { notFound } from "next/navigation";
import type { OrganiserActor } from "#domain/actor.ts";
import { stateOf, type Campaign, type CampaignState } from "#domain/campaigns/campaign.ts";
import { findTranslation } from "#domain/campaigns/queries.ts";
import { getEditedCampaign } from "#domain/memberships/queries.ts";
import type { Locale } from "#platform/locales.ts";
import { NotFound } from "#platform/refusals.ts";
import { requireOrganiser } from "../../desk.ts";

export type SlugParams = { locale: Locale; slug: string };

/** Who edits which campaign, and what stands above each of its sections: its title and its state. */
export type Edited = {
  actor: OrganiserActor;
  locale: Locale;
  campaign: Campaign & { title: string; titleLocale: Locale; state: CampaignState };
};

/** The campaign of a page's address for one of its editors who is signed in; 404 for anybody else. */
export async function readEdited({ locale, slug }: SlugParams): Promise<Edited> {
  const actor = await requireOrganiser(locale);
  return getEdited(actor, { locale, slug }).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
}

/** The same for a post. Throws `NotFound`. */
export async function getEdited(
  actor: OrganiserActor,
  { locale, slug }: SlugParams,
): Promise<Edited> {
  const campaign = await getEditedCampaign(actor, slug);
  const { title = slug, locale: titleLocale = locale } =
    (await findTranslation(campaign, locale)) ?? {};
  const state = stateOf(campaign, actor.at);
  return { actor, locale, campaign: { ...campaign, title, titleLocale, state } };
}

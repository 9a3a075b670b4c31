import { notFound } from "next/navigation";
import type { PublishedCampaign } from "#domain/campaigns/campaign.ts";
import { findPublishedCampaign } from "#domain/campaigns/queries.ts";
import type { Locale } from "#platform/locales.ts";

export type CampaignParams = { locale: Locale; slug: string };

/** The published campaign of an address; answers 404 when there is none. */
export async function readCampaign({ locale, slug }: CampaignParams): Promise<PublishedCampaign> {
  return (await findPublishedCampaign(slug, locale)) ?? notFound();
}

import { campaignPath, type PublishedCampaign } from "#domain/campaigns/campaign.ts";
import { findPublishedCampaign } from "#domain/campaigns/queries.ts";
import { absoluteAddress } from "#platform/addresses.ts";
import { formatLinks } from "#platform/formats/links.ts";
import type { Representation } from "#platform/formats/representation.ts";
import { defaultLocale, type Locale } from "#platform/locales.ts";
import { uploadPath } from "#platform/uploads.ts";
import { deliveriesPath, describeDelivery, type Delivery } from "./delivery.ts";
import { findDelivery, listDeliveries } from "./queries.ts";

const formats = ["json", "xml"] as const;

/** The hand-overs of a published campaign, oldest first (JSON, XML). */
export async function representDeliveries(
  slug: string,
  locale: Locale,
): Promise<Representation | undefined> {
  const campaign = await findPublishedCampaign(slug, locale);
  if (!campaign) return undefined;
  const path = deliveriesPath(campaign);
  const listed = await listDeliveries(campaign.id);
  const data = {
    address: absoluteAddress(campaign.locale, path),
    campaign: absoluteAddress(campaign.locale, campaignPath(campaign)),
    language: campaign.originalLocale,
    deliveries: listed.map((delivery) => describe(campaign, delivery)),
    formats: formatLinks(campaign.locale, path, formats),
  };
  return { name: "deliveries", language: campaign.originalLocale, data };
}

/** One hand-over, as it was fixed on its day (JSON, XML). */
export async function representDelivery(
  slug: string,
  key: string,
  locale: Locale,
): Promise<Representation | undefined> {
  const campaign = await findPublishedCampaign(slug, locale);
  const delivery = campaign && (await findDelivery(campaign.id, key));
  if (!delivery) return undefined;
  const data = {
    ...describe(campaign, delivery),
    campaign: absoluteAddress(campaign.locale, campaignPath(campaign)),
    language: campaign.originalLocale,
    formats: formatLinks(campaign.locale, deliveriesPath(campaign, key), formats),
  };
  return { name: "delivery", language: campaign.originalLocale, data };
}

function describe(campaign: PublishedCampaign, delivery: Delivery) {
  const address = absoluteAddress(campaign.locale, deliveriesPath(campaign, delivery.key));
  const pictures = delivery.pictures.map(({ file, ...picture }) => ({
    address: absoluteAddress(defaultLocale, uploadPath(file)),
    ...picture,
  }));
  return { address, ...describeDelivery(delivery), pictures };
}

import type { Metadata } from "next";
import { campaignFormats } from "#components/campaign/campaign-more.tsx";
import { campaignPath, type PublishedCampaign } from "#domain/campaigns/campaign.ts";
import { absoluteAddress } from "#platform/addresses.ts";
import type { Locale } from "#platform/locales.ts";
import { pageMetadata } from "../../page-metadata.ts";

/** The head of a campaign's page, with the preview picture of the language it is shown in. */
export function campaignMetadata(locale: Locale, campaign: PublishedCampaign): Metadata {
  const { title, summary } = campaign;
  const path = campaignPath(campaign);
  return pageMetadata({
    locale,
    path,
    title,
    description: summary,
    shown: campaign.locale,
    available: campaign.availableLocales,
    formats: campaignFormats,
    image: {
      url: absoluteAddress(campaign.locale, `${path}/opengraph-image`),
      width: 1200,
      height: 630,
      alt: title,
    },
  });
}

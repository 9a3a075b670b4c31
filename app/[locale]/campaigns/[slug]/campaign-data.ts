import { campaignPath, type PublishedCampaign } from "#domain/campaigns/campaign.ts";
import { absoluteAddress } from "#platform/addresses.ts";

/** A campaign as schema.org describes it: a page that people are asked to endorse. */
export function campaignData(campaign: PublishedCampaign): Record<string, unknown> {
  const url = absoluteAddress(campaign.locale, campaignPath(campaign));
  return {
    "@type": "WebPage",
    name: campaign.title,
    description: campaign.summary,
    inLanguage: campaign.locale,
    datePublished: campaign.publishedAt.toISOString(),
    dateModified: campaign.updatedAt.toISOString(),
    url,
    audience: { "@type": "Audience", name: campaign.addressees },
    potentialAction: { "@type": "EndorseAction", target: `${url}#sign` },
  };
}

import type { Shared } from "#components/share/addresses.ts";
import { campaignPath, type PublishedCampaign } from "#domain/campaigns/campaign.ts";
import { absoluteAddress } from "#platform/addresses.ts";

/** What is shared of a campaign: its address in the language that it is read in, with how it came. */
export function sharedCampaign(campaign: PublishedCampaign): Shared {
  const { title, locale } = campaign;
  const address = absoluteAddress(locale, `${campaignPath(campaign)}?channel=share`);
  return { title, text: title, address };
}

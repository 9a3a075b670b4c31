import { kindAddresses } from "#domain/articles/article.ts";
import { campaignPath, type ListedCampaign } from "#domain/campaigns/campaign.ts";
import { listPublishedCampaigns } from "#domain/campaigns/queries.ts";
import { deliveriesPath } from "#domain/deliveries/delivery.ts";
import { listDeliveries } from "#domain/deliveries/queries.ts";
import { eventsPath } from "#domain/events/event.ts";
import { listEvents } from "#domain/events/queries.ts";
import type { SitemapPage } from "#platform/formats/sitemap.ts";
import { defaultLocale, locales } from "#platform/locales.ts";

const lists = ["/", "/campaigns", "/news", "/topics"];
const parts = ["/text", "/tally", "/news", "/targets", "/deliveries", "/events"];

/** All public pages but those of the news: the lists, the campaigns, and what belongs to each of them. */
export async function listPages(): Promise<SitemapPage[]> {
  const campaigns = await listPublishedCampaigns(defaultLocale);
  const kinds = Object.keys(kindAddresses).map((kind) => `/news/${kind}`);
  const ofCampaigns = await Promise.all(campaigns.map(listOfCampaign));
  return [...[...lists, ...kinds].map((path) => ({ path, locales })), ...ofCampaigns.flat()];
}

async function listOfCampaign(campaign: ListedCampaign): Promise<SitemapPage[]> {
  const { id, availableLocales, updatedAt } = campaign;
  const path = campaignPath(campaign);
  const deliveries = await listDeliveries(id);
  const events = await listEvents(id);
  const further = [
    ...parts.map((part) => path + part),
    ...deliveries.map(({ key }) => deliveriesPath(campaign, key)),
    ...events.map(({ number }) => eventsPath(campaign, number)),
  ];
  return [
    { path, locales: availableLocales, updatedAt },
    ...further.map((one) => ({ path: one, locales: availableLocales })),
  ];
}

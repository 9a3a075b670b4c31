import { campaignPath } from "#domain/campaigns/campaign.ts";
import { findPublishedCampaign } from "#domain/campaigns/queries.ts";
import { absoluteAddress } from "#platform/addresses.ts";
import { respond } from "#platform/formats/respond.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { respondList } from "../../../../../respond-list.ts";

type Props = { params: Promise<{ locale: Locale; slug: string; format: string }> };

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { locale, slug, format } = await params;
  const campaign = await findPublishedCampaign(slug, locale);
  if (!campaign) return respond(format, undefined);
  const path = campaignPath(campaign);
  const list = {
    locale,
    path: `${path}/news`,
    title: translator(locale, "news")("ofCampaign", { campaign: campaign.title }),
    formats: ["json", "xml", "atom", "md"],
    about: { campaign: { slug, address: absoluteAddress(campaign.locale, path) } },
  };
  return respondList(request, format, { campaignId: campaign.id }, list);
}

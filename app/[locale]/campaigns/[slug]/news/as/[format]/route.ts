import { readPage } from "#domain/articles/article.ts";
import { listArticles } from "#domain/articles/queries.ts";
import { representArticles } from "#domain/articles/representation.ts";
import { campaignPath } from "#domain/campaigns/campaign.ts";
import { findPublishedCampaign } from "#domain/campaigns/queries.ts";
import { absoluteAddress } from "#platform/addresses.ts";
import { respond } from "#platform/formats/respond.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";

type Props = { params: Promise<{ locale: Locale; slug: string; format: string }> };

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { locale, slug, format } = await params;
  const campaign = await findPublishedCampaign(slug, locale);
  const page = readPage(new URL(request.url).searchParams.get("page"));
  if (!campaign || !page) return respond(format, undefined);
  const path = campaignPath(campaign);
  const list = {
    locale,
    path: `${path}/news`,
    title: translator(locale, "news")("ofCampaign", { campaign: campaign.title }),
    formats: ["json", "xml", "atom"],
    about: { campaign: { slug, address: absoluteAddress(campaign.locale, path) } },
  };
  const articles = await listArticles({ campaignId: campaign.id }, locale, page);
  return respond(format, representArticles(list, articles));
}

import { articlePath } from "#domain/articles/article.ts";
import { listArticleAddresses } from "#domain/articles/queries.ts";
import { campaignPath } from "#domain/campaigns/campaign.ts";
import { listPublishedCampaigns } from "#domain/campaigns/queries.ts";
import { listTopics } from "#domain/topics/queries.ts";
import { topicPath } from "#domain/topics/topic.ts";
import { writeSitemap, type SitemapPage } from "#platform/formats/sitemap.ts";
import { defaultLocale, locales } from "#platform/locales.ts";

export const dynamic = "force-dynamic";

/** A sitemap holds 50,000 addresses at most; the rest is for campaigns and topics. */
const maxArticles = 40_000;

export async function GET(): Promise<Response> {
  const headers = { "content-type": "application/xml; charset=utf-8" };
  return new Response(writeSitemap(await listPages()), { headers });
}

async function listPages(): Promise<SitemapPage[]> {
  const campaigns = await listPublishedCampaigns(defaultLocale);
  const topics = await listTopics(defaultLocale);
  const articles = await listArticleAddresses(maxArticles);
  return [
    ...["/", "/campaigns", "/news", "/topics"].map((path) => ({ path, locales })),
    ...campaigns.map((campaign) => ({
      path: campaignPath(campaign),
      locales: campaign.availableLocales,
      updatedAt: campaign.updatedAt,
    })),
    ...topics.map((topic) => ({ path: topicPath(topic), locales, updatedAt: topic.updatedAt })),
    ...articles.map((article) => ({
      path: articlePath(article),
      locales: [article.locale],
      updatedAt: article.updatedAt,
    })),
  ];
}

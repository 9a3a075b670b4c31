import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticleList } from "#components/news/article-list.tsx";
import { Formats } from "#components/page/formats.tsx";
import { inLanguage } from "#components/page/in-language.ts";
import { Pager } from "#components/page/pager.tsx";
import { Site } from "#components/page/site.tsx";
import { besidePaths, placePath } from "#domain/articles/article.ts";
import { campaignPath } from "#domain/campaigns/campaign.ts";
import { findPublishedCampaign } from "#domain/campaigns/queries.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { askedPath, listPage, type ListQuery } from "../../../list-page.ts";
import { pageMetadata } from "../../../page-metadata.ts";
import { siteProps } from "../../../site-props.ts";

type Props = { params: Promise<{ locale: Locale; slug: string }>; searchParams: ListQuery };

const formats = ["json", "xml", "atom", "md"] as const;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, campaign, path } = await readCampaign(props);
  const title = translator(locale, "news")("ofCampaign", { campaign: campaign.title });
  const at = await askedPath(path, props.searchParams);
  return pageMetadata({ locale, path: at, title, formats, feed: `${path}/feed.json` });
}

export default async function CampaignNewsPage(props: Props) {
  const { locale, campaign, path } = await readCampaign(props);
  const found = await listPage({ campaignId: campaign.id }, locale, props.searchParams);
  return (
    <Site {...await siteProps(locale, placePath(path, found.place))}>
      <p className="kicker">
        <a
          href={localePath(locale, campaignPath(campaign))}
          {...inLanguage(locale, campaign.locale)}
        >
          {campaign.title}
        </a>
      </p>
      <h1>{translator(locale, "site")("news")}</h1>
      <ArticleList locale={locale} articles={found.articles} />
      <Pager locale={locale} {...besidePaths(path, found)} />
      <Formats locale={locale} path={path} formats={formats} hasFeed />
    </Site>
  );
}

async function readCampaign({ params }: Props) {
  const { locale, slug } = await params;
  const campaign = await findPublishedCampaign(slug, locale);
  if (!campaign) notFound();
  return { locale, campaign, path: `${campaignPath(campaign)}/news` };
}

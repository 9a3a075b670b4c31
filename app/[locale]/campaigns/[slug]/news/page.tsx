import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticleList } from "#components/news/article-list.tsx";
import { Formats } from "#components/page/formats.tsx";
import { Pager, pagePath } from "#components/page/pager.tsx";
import { Site } from "#components/page/site.tsx";
import { readPage } from "#domain/articles/article.ts";
import { campaignPath } from "#domain/campaigns/campaign.ts";
import { findPublishedCampaign } from "#domain/campaigns/queries.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { listPage } from "../../../list-page.ts";
import { pageMetadata } from "../../../page-metadata.ts";
import { siteProps } from "../../../site-props.ts";
import { inLanguage } from "#components/page/in-language.ts";

type Props = {
  params: Promise<{ locale: Locale; slug: string }>;
  searchParams: Promise<{ page?: string }>;
};

const formats = ["json", "xml", "atom"] as const;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, campaign, path, page } = await readCampaign(props);
  const title = translator(locale, "news")("ofCampaign", { campaign: campaign.title });
  return pageMetadata({ locale, path: pagePath(path, page), title, formats });
}

export default async function CampaignNewsPage(props: Props) {
  const { locale, campaign, path, page } = await readCampaign(props);
  const { articles, hasNext } = await listPage({ campaignId: campaign.id }, locale, page);
  return (
    <Site {...await siteProps(locale, pagePath(path, page))}>
      <p className="kicker">
        <a
          href={localePath(locale, campaignPath(campaign))}
          {...inLanguage(locale, campaign.locale)}
        >
          {campaign.title}
        </a>
      </p>
      <h1>{translator(locale, "site")("news")}</h1>
      <ArticleList locale={locale} articles={articles} />
      <Pager locale={locale} path={path} page={page} hasNext={hasNext} />
      <Formats locale={locale} path={path} formats={formats} />
    </Site>
  );
}

async function readCampaign({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  const campaign = await findPublishedCampaign(slug, locale);
  const page = readPage((await searchParams).page);
  if (!campaign || !page) notFound();
  return { locale, campaign, path: `${campaignPath(campaign)}/news`, page };
}

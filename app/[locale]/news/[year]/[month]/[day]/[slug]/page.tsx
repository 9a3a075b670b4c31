import type { Metadata } from "next";
import { Appeal, articleKey } from "#components/news/appeal.tsx";
import { ArticlePage } from "#components/news/article-page.tsx";
import { Formats } from "#components/page/formats.tsx";
import { Site } from "#components/page/site.tsx";
import { StructuredData } from "#components/page/structured-data.tsx";
import { SignForm } from "#components/signature/sign-form.tsx";
import { articlePath } from "#domain/articles/article.ts";
import { isOpen } from "#domain/campaigns/campaign.ts";
import { findPublishedCampaign } from "#domain/campaigns/queries.ts";
import { countries } from "#platform/countries.ts";
import { counted } from "../../../../../counted.ts";
import { now } from "../../../../../now.ts";
import { siteProps } from "../../../../../site-props.ts";
import { articleData } from "./article-data.ts";
import { articleFormats, articleMetadata } from "./article-metadata.ts";
import { type ArticleParams, readArticle } from "./read-article.ts";

type Props = { params: Promise<ArticleParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return articleMetadata(locale, await readArticle(await params));
}

export default async function Page({ params }: Props) {
  const { locale } = await params;
  const article = await readArticle(await params);
  const slug = article.campaignSlug;
  const campaign = slug ? await findPublishedCampaign(slug, locale) : undefined;
  const path = articlePath(article);
  return (
    <Site {...await siteProps(locale, path)}>
      <StructuredData data={articleData(article)} />
      <ArticlePage
        locale={locale}
        article={article}
        appeal={
          campaign &&
          isOpen(campaign, now()) && (
            <Appeal {...{ locale, campaign, article }} counted={counted(campaign, locale)}>
              <SignForm
                {...{ locale, slug: campaign.slug, countries }}
                textId={campaign.text.id}
                article={articleKey(article)}
                isShort
              />
            </Appeal>
          )
        }
      />
      <Formats locale={locale} path={path} formats={articleFormats} />
    </Site>
  );
}

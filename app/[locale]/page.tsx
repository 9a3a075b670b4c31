import type { Metadata } from "next";
import { CampaignTeaser } from "#components/campaign/campaign-teaser.tsx";
import { ArticleList } from "#components/news/article-list.tsx";
import { Site } from "#components/page/site.tsx";
import { listArticles } from "#domain/articles/list.ts";
import { stateOf } from "#domain/campaigns/campaign.ts";
import { listPublishedCampaigns } from "#domain/campaigns/queries.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { counted } from "./counted.ts";
import { now } from "./now.ts";
import { pageMetadata } from "./page-metadata.ts";
import { siteProps } from "./site-props.ts";

type Props = { params: Promise<{ locale: Locale }> };

const newestShown = 6;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const title = translator(locale, "site")("name");
  return pageMetadata({
    locale,
    path: "/",
    title,
    description: translator(locale, "home")("lead"),
    subscribe: "/news",
  });
}

export default async function HomePage({ params }: Props) {
  const { locale } = await params;
  const t = translator(locale, "home");
  const campaigns = await listPublishedCampaigns(locale);
  const open = campaigns.filter((campaign) => stateOf(campaign, now()) === "open");
  const { articles } = await listArticles({}, locale);
  return (
    <Site {...await siteProps(locale, "/")}>
      <h1 className="section-title">{t("open")}</h1>
      {open.length === 0 && <p className="note">{t("noneOpen")}</p>}
      {open.map((campaign) => (
        <CampaignTeaser
          key={campaign.slug}
          locale={locale}
          campaign={campaign}
          state="open"
          counted={counted(campaign, locale)}
        />
      ))}
      <section className="latest" aria-labelledby="latest">
        <h2 className="section-title" id="latest">
          {t("latest")}
        </h2>
        <ArticleList heading="h3" locale={locale} articles={articles.slice(0, newestShown)} />
        <p>
          <a href={localePath(locale, "/news")}>{t("allNews")}</a>
        </p>
      </section>
    </Site>
  );
}

import { type Article, articlePath } from "#domain/articles/article.ts";
import { campaignPath, type PublishedCampaign } from "#domain/campaigns/campaign.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { inLanguage } from "../page/in-language.ts";
import { Count, type Counted } from "../campaign/count.tsx";

type Props = {
  locale: Locale;
  campaign: PublishedCampaign;
  counted: Counted;
  /** The article that the reader comes from. */
  article: Article;
};

export function Appeal({ locale, campaign, counted, article }: Props) {
  const from = articlePath(article).replace("/news/", "");
  const path = `${campaignPath(campaign)}?article=${from}`;
  return (
    <aside className="appeal" aria-labelledby="appeal">
      <div>
        <h2 id="appeal" {...inLanguage(locale, campaign.locale)}>
          {campaign.title}
        </h2>
        <a className="button" href={localePath(locale, path)}>
          {translator(locale, "news")("readAndSign")}
        </a>
      </div>
      <Count locale={locale} counted={counted} />
    </aside>
  );
}

import type { ReactNode } from "react";
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
  /** The sign form. */
  children: ReactNode;
};

/** What an article's reader can do about it: a line, the count, and the form. */
export function Appeal({ locale, campaign, counted, article, children }: Props) {
  const path = `${campaignPath(campaign)}?article=${articleKey(article)}`;
  return (
    <section className="appeal" id="sign" aria-labelledby="appeal">
      <div className="call">
        <h2 id="appeal" {...inLanguage(locale, campaign.locale)}>
          {campaign.title}
        </h2>
        <p {...inLanguage(locale, campaign.locale)}>{campaign.summary}</p>
        <p>
          <a href={localePath(locale, path)}>{translator(locale, "news")("readText")}</a>
        </p>
        <Count locale={locale} counted={counted} />
      </div>
      {children}
    </section>
  );
}

/** An article as the sign form names it: `2003/01/29/a-promise`. */
export function articleKey(article: Article): string {
  return articlePath(article).replace("/news/", "");
}

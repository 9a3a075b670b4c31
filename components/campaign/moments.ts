import { articlePath, type ListedArticle } from "#domain/articles/article.ts";
import type { PublishedCampaign } from "#domain/campaigns/campaign.ts";
import type { Delivery } from "#domain/deliveries/delivery.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";

/** Something that happened on a day. `lang` is the language of its text. */
export type Moment = { day: string; text: string; lang: Locale; path?: string };

/** What happened in a campaign, oldest first: its opening and closing, hand-overs, news. */
export function momentsOf(
  locale: Locale,
  campaign: PublishedCampaign,
  deliveries: Delivery[],
  articles: ListedArticle[],
): Moment[] {
  const t = translator(locale, "campaign");
  const moments: Moment[] = [
    { day: dayOf(campaign.opensAt), text: t("opened"), lang: locale },
    ...deliveries.map(({ deliveredOn, count }) => ({
      day: deliveredOn,
      text: t("handedOver", { count }),
      lang: locale,
    })),
    ...articles.map((article) => ({
      day: article.publishedOn,
      text: article.title,
      lang: article.locale,
      path: localePath(locale, articlePath(article)),
    })),
  ];
  if (campaign.closesAt) {
    moments.push({ day: dayOf(campaign.closesAt), text: t("closed"), lang: locale });
  }
  return moments.toSorted((one, other) => one.day.localeCompare(other.day));
}

function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

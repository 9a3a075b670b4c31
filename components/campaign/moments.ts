import type { Answer } from "#domain/answers/answer.ts";
import { articlePath, type ListedArticle } from "#domain/articles/article.ts";
import type { PublishedCampaign } from "#domain/campaigns/campaign.ts";
import type { ReachedGoal } from "#domain/milestones/milestone.ts";
import { deliveriesPath, type Delivery } from "#domain/deliveries/delivery.ts";
import { eventsPath, isOver, type Event } from "#domain/events/event.ts";
import { dayOf } from "#platform/calendar.ts";
import { translator } from "#platform/i18n.ts";
import { calendarOf, type Locale, localePath } from "#platform/locales.ts";
import { targetName } from "./target-name.ts";

/** Something that happened on a day. `lang` is the language of its text. */
export type Moment = { day: string; text: string; lang: Locale; path?: string };

export type Happened = {
  campaign: PublishedCampaign;
  deliveries: readonly Delivery[];
  answers: readonly Answer[];
  events: readonly Event[];
  goals: readonly ReachedGoal[];
  articles: readonly ListedArticle[];
  now: Date;
};

/** What happened in a campaign, oldest first: its publication, opening and closing, goals, hand-overs, answers, events, articles. */
export function momentsOf(locale: Locale, happened: Happened): Moment[] {
  const { campaign, deliveries, answers, events, goals, articles, now } = happened;
  const t = translator(locale, "campaign");
  const number = new Intl.NumberFormat(calendarOf(locale));
  const moments: Moment[] = [
    { day: dayOf(campaign.opensAt), text: t("opened"), lang: locale },
    ...goals.map(({ goal, reachedOn }) => ({
      day: reachedOn,
      text: t("goalReached", { goal: number.format(goal) }),
      lang: locale,
    })),
    ...deliveries.map(({ key, deliveredOn, count }) => ({
      day: deliveredOn,
      text: t("handedOver", { count }),
      lang: locale,
      path: localePath(locale, deliveriesPath(campaign, key)),
    })),
    ...answers.map(({ target, answeredOn }) => ({
      day: answeredOn,
      text: t("hasAnswered", { name: targetName(locale, target) }),
      lang: locale,
      path: "#answers",
    })),
    ...events
      .filter((event) => !event.cancelledAt && isOver(event, now))
      .map((event) => ({
        day: event.heldOn,
        text: event.title,
        lang: campaign.originalLocale,
        path: localePath(locale, eventsPath(campaign, event.number)),
      })),
    ...articles.map((article) => ({
      day: article.publishedOn,
      text: article.title,
      lang: article.locale,
      path: localePath(locale, articlePath(article)),
    })),
  ];
  const publishedOn = dayOf(campaign.publishedAt);
  if (publishedOn < dayOf(campaign.opensAt)) {
    moments.push({ day: publishedOn, text: t("published"), lang: locale });
  }
  if (campaign.closesAt) {
    moments.push({ day: dayOf(campaign.closesAt), text: t("closed"), lang: locale });
  }
  return moments.toSorted((one, other) => one.day.localeCompare(other.day));
}

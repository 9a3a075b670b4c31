import type { Answer } from "#domain/answers/answer.ts";
import type { ListedArticle } from "#domain/articles/article.ts";
import { campaignPath, type PublishedCampaign } from "#domain/campaigns/campaign.ts";
import type { Delivery } from "#domain/deliveries/delivery.ts";
import type { Milestone, ReachedGoal } from "#domain/milestones/milestone.ts";
import type { Event } from "#domain/events/event.ts";
import type { Target } from "#domain/targets/target.ts";
import type { TextChange } from "#domain/texts/text.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { ArticleList } from "../news/article-list.tsx";
import { dayInWords } from "../page/day.tsx";
import { Formats } from "../page/formats.tsx";
import type { Shared } from "../share/addresses.ts";
import { Share } from "../share/share.tsx";
import { Answers } from "./answers.tsx";
import { Deliveries } from "./deliveries.tsx";
import { Events } from "./events.tsx";
import { Goals } from "./goals.tsx";
import { TargetBoard } from "./target-board.tsx";
import { Timeline } from "./timeline.tsx";
import { momentsOf } from "./moments.ts";

/** Which version of the original a translation follows, and what has changed since. */
export type Stale = { number: number; change: TextChange };

type Props = {
  locale: Locale;
  campaign: PublishedCampaign;
  targets: Target[];
  answers: readonly Answer[];
  deliveries: readonly Delivery[];
  events: readonly Event[];
  articles: ListedArticle[];
  milestones: Milestone[];
  reached: readonly ReachedGoal[];
  /** What happened to the original since this translation was made of it. */
  stale?: Stale | undefined;
  shared: Shared;
  now: Date;
};

export const campaignFormats = ["json", "xml", "md"] as const;

/** What stands below the petition text. */
export function CampaignMore({ locale, campaign, targets, articles, shared, ...rest }: Props) {
  const { answers, deliveries, events, milestones, reached, stale, now } = rest;
  const t = translator(locale, "campaign");
  const path = campaignPath(campaign);
  const lang = campaign.originalLocale;
  const happened = { campaign, deliveries, answers, events, goals: reached, articles, now };
  const papers = articles.filter(({ kind }) => kind !== "news");
  return (
    <>
      <p className="meta">
        {t("version", {
          number: campaign.text.number,
          date: dayInWords(locale, campaign.text.publishedAt),
        })}{" "}
        <a href={localePath(locale, `${path}/text`)}>{t("allVersions")}</a>
      </p>
      {stale && <p className="note">{t(`stale.${stale.change}`, { number: stale.number })}</p>}
      <Share locale={locale} {...shared} />
      <Goals locale={locale} campaign={campaign} milestones={milestones} />
      <TargetBoard locale={locale} campaign={campaign} targets={targets} />
      <Answers locale={locale} lang={lang} answers={answers} />
      <Events {...{ locale, lang, campaign, events, now }} />
      <Deliveries {...{ locale, lang, campaign, deliveries }} />
      {papers.length > 0 && (
        <section aria-labelledby="papers">
          <h2 id="papers">{t("papers")}</h2>
          <ArticleList heading="h3" locale={locale} articles={papers} />
        </section>
      )}
      <Timeline locale={locale} moments={momentsOf(locale, happened)} />
      <ul className="onward">
        <li>
          <a href={localePath(locale, `${path}/news`)}>{t("allNews")}</a>
        </li>
        <li>
          <a href={localePath(locale, `${path}/tally`)}>{t("tally")}</a>
        </li>
      </ul>
      <Formats locale={locale} path={path} formats={campaignFormats} />
    </>
  );
}

import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { goalSentence } from "./goals-in-words.ts";

/** A campaign's number as texts: on a stored page they are holes that the front door fills. */
export type Counted = {
  slug: string;
  /** The largest number that may come to stand there, as far as is declared. */
  goal: number;
  /** The goal and the next one, in words. */
  goals: string;
  count: string;
  /** Percentage of the goal, `84.6%`. */
  share: string;
  countedAt: string;
};

export function Count({ locale, counted }: { locale: Locale; counted: Counted }) {
  const t = translator(locale, "campaign");
  const { slug, goal } = counted;
  return (
    <div className="tally" data-live={slug}>
      <p className="label">{t("signatures")}</p>
      <p className={goal < 1_000_000 ? "count" : "count long"} data-count="">
        {counted.count}
      </p>
      <svg className="progress" width="100%" height="4" aria-hidden="true">
        <rect width={counted.share} height="4" data-share="" />
      </svg>
      <p className="counted">
        <span
          data-goal={goalSentence(locale, "{goal}")}
          data-goals={goalSentence(locale, "{goal}", "{next}")}
        >
          {counted.goals}
        </span>{" "}
        <span>
          {t("countedAt")} <time data-counted="">{counted.countedAt}</time>
        </span>
      </p>
    </div>
  );
}

import type { ReactNode } from "react";
import { type Period, periodPath } from "#domain/articles/article.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { periodInWords } from "./period-in-words.ts";

type Props = {
  locale: Locale;
  period: Period;
  previous: Period | undefined;
  next: Period | undefined;
  /** The calendar of a month, the months of a year. */
  beside: ReactNode;
  children: ReactNode;
};

/** The articles of a year, a month or a day, with the way to the ones before and after. */
export function Archive({ locale, period, previous, next, beside, children }: Props) {
  const t = translator(locale, "news");
  return (
    <>
      <Above locale={locale} period={period} />
      <h1>{t("archiveOf", { period: periodInWords(locale, period) })}</h1>
      <nav className="pager" aria-label={t("neighbours")}>
        {previous && (
          <a rel="prev" href={localePath(locale, periodPath(previous))}>
            {t("earlier", { period: periodInWords(locale, previous) })}
          </a>
        )}
        {next && (
          <a rel="next" href={localePath(locale, periodPath(next))}>
            {t("later", { period: periodInWords(locale, next) })}
          </a>
        )}
      </nav>
      <div className="with-aside">
        {beside && <div className="aside">{beside}</div>}
        <div>{children}</div>
      </div>
    </>
  );
}

/** The way up: news, year, month. */
function Above({ locale, period }: { locale: Locale; period: Period }) {
  const site = translator(locale, "site");
  const above = [period.slice(0, 4), period.slice(0, 7)].filter(
    (one) => one.length < period.length,
  );
  return (
    <p className="kicker trail">
      <a href={localePath(locale, "/news")}>{site("news")}</a>
      {above.map((one) => (
        <a key={one} href={localePath(locale, periodPath(one))}>
          {periodInWords(locale, one)}
        </a>
      ))}
    </p>
  );
}

import { type Period, type PeriodCount, periodPath } from "#domain/articles/article.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { number } from "../figures/formats.ts";
import { dayInWords } from "../page/day.tsx";
import { periodInWords } from "./period-in-words.ts";
import { weekdays, weeksOf } from "./weeks.ts";

/** A month as a calendar: each day that has articles leads to them, with their number beneath. */
export function Calendar({
  locale,
  month,
  days,
}: {
  locale: Locale;
  month: Period;
  days: PeriodCount[];
}) {
  const t = translator(locale, "news");
  const countOf = new Map(days.map(({ period, articles }) => [period, articles]));
  return (
    <table className="calendar">
      <caption>{t("calendar", { month: periodInWords(locale, month) })}</caption>
      <thead>
        <tr>
          {weekdays(locale).map(({ long, narrow }) => (
            <th key={long} scope="col" aria-label={long}>
              {narrow}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(locale, month).map((week) => (
          <tr key={week.find((day) => day)}>
            {week.map((day, index) => (
              <td key={day ?? `${index}`}>
                {day && <DayCell locale={locale} day={day} articles={countOf.get(day) ?? 0} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ locale, day, articles }: { locale: Locale; day: Period; articles: number }) {
  const t = translator(locale, "news");
  const name = number(locale, Number(day.slice(8)));
  if (articles === 0) return <span>{name}</span>;
  const inWords = t("countOf", { period: dayInWords(locale, day), count: articles });
  return (
    <>
      <a href={localePath(locale, periodPath(day))} aria-label={inWords}>
        {name}
      </a>
      <small aria-hidden="true">{number(locale, articles)}</small>
    </>
  );
}

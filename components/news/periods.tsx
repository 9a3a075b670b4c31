import { type Period, type PeriodCount, periodPath } from "#domain/articles/article.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { number } from "../figures/formats.ts";
import { monthAlone, periodInWords } from "./period-in-words.ts";

/** The twelve months of a year, each that has articles leading to them, with their number. */
export function Months({
  locale,
  year,
  months,
}: {
  locale: Locale;
  year: Period;
  months: PeriodCount[];
}) {
  const countOf = new Map(months.map(({ period, articles }) => [period, articles]));
  const all = Array.from(
    { length: 12 },
    (_, index) => `${year}-${String(index + 1).padStart(2, "0")}`,
  );
  return (
    <nav
      className="periods"
      aria-label={translator(locale, "news")("months", { year: periodInWords(locale, year) })}
    >
      <ol>
        {all.map((month) => (
          <li key={month}>
            <Entry
              locale={locale}
              period={month}
              name={monthAlone(locale, month)}
              articles={countOf.get(month) ?? 0}
            />
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The years that have articles, newest first. */
export function Years({ locale, years }: { locale: Locale; years: PeriodCount[] }) {
  if (years.length === 0) return null;
  return (
    <nav className="periods" aria-labelledby="archive">
      <h2 id="archive">{translator(locale, "news")("archive")}</h2>
      <ol>
        {years.toReversed().map(({ period, articles }) => (
          <li key={period}>
            <Entry
              locale={locale}
              period={period}
              name={periodInWords(locale, period)}
              articles={articles}
            />
          </li>
        ))}
      </ol>
    </nav>
  );
}

type EntryProps = { locale: Locale; period: Period; name: string; articles: number };

function Entry({ locale, period, name, articles }: EntryProps) {
  if (articles === 0) return <span>{name}</span>;
  const inWords = { period: periodInWords(locale, period), count: articles };
  return (
    <>
      <a
        href={localePath(locale, periodPath(period))}
        aria-label={translator(locale, "news")("countOf", inWords)}
      >
        {name}
      </a>{" "}
      <small aria-hidden="true">{number(locale, articles)}</small>
    </>
  );
}

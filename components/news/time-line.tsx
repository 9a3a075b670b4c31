import { placePath, type PeriodCount } from "#domain/articles/article.ts";
import { translator } from "#platform/i18n.ts";
import { direction, type Locale, localePath } from "#platform/locales.ts";
import { Drawing } from "../figures/drawing.tsx";
import { number } from "../figures/formats.ts";
import { periodInWords } from "./period-in-words.ts";
import { dayBehind, spansOf } from "./spans.ts";

type Props = {
  locale: Locale;
  /** The path of the list, whose articles are counted. */
  path: string;
  months: PeriodCount[];
};

const height = 64;
const width = 10;
const barWidth = 8;

/** How much was written on a topic in each month or year: drawn, and in words with the way to each. */
export function TimeLine({ locale, path, months }: Props) {
  const t = translator(locale, "topics");
  const spans = spansOf(months);
  if (spans.length === 0) return null;
  return (
    <section className="time-line" aria-labelledby="time-line">
      <h2 className="section-title" id="time-line">
        {t("timeLine")}
      </h2>
      <p className="meta">{lead(locale, spans)}</p>
      {spans.length > 1 && <Bars locale={locale} spans={spans} />}
      <details>
        <summary>{t("timeLineList")}</summary>
        <ol className="periods">
          {spans
            .filter(({ articles }) => articles > 0)
            .map(({ period, articles }) => (
              <li key={period}>
                <a href={localePath(locale, placePath(path, { before: dayBehind(period) }))}>
                  {translator(locale, "news")("countOf", {
                    period: periodInWords(locale, period),
                    count: articles,
                  })}
                </a>
              </li>
            ))}
        </ol>
      </details>
    </section>
  );
}

function Bars({ locale, spans }: { locale: Locale; spans: PeriodCount[] }) {
  const peak = Math.max(...spans.map(({ articles }) => articles));
  const all = spans.length * width;
  const bar = (articles: number) => (articles === 0 ? 0 : Math.max(3, (height * articles) / peak));
  const isMirrored = direction(locale) === "rtl";
  return (
    <>
      <Drawing
        label={lead(locale, spans)}
        width="100%"
        height={height}
        viewBox={`0 0 ${all} ${height}`}
        preserveAspectRatio="none"
      >
        <g transform={isMirrored ? `matrix(-1 0 0 1 ${all} 0)` : undefined}>
          {spans.map(({ period, articles }, index) => (
            <rect
              key={period}
              x={index * width + (width - barWidth) / 2}
              y={height - bar(articles)}
              width={barWidth}
              height={bar(articles)}
            />
          ))}
        </g>
      </Drawing>
      <p className="ends meta" aria-hidden="true">
        <span>{periodInWords(locale, spans[0]!.period)}</span>
        <span>{periodInWords(locale, spans.at(-1)!.period)}</span>
      </p>
    </>
  );
}

function lead(locale: Locale, spans: PeriodCount[]): string {
  const t = translator(locale, "topics");
  const [first, last] = [spans[0]!, spans.at(-1)!];
  const count = spans.reduce((sum, { articles }) => sum + articles, 0);
  if (first === last)
    return t("timeLineOne", { count, period: periodInWords(locale, first.period) });
  const most = spans.reduce((best, one) => (one.articles > best.articles ? one : best));
  return t("timeLineLead", {
    count,
    first: periodInWords(locale, first.period),
    last: periodInWords(locale, last.period),
    most: periodInWords(locale, most.period),
    peak: number(locale, most.articles),
  });
}

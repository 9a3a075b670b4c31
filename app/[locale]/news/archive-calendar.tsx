import { Calendar } from "#components/news/calendar.tsx";
import { Months } from "#components/news/periods.tsx";
import type { Period } from "#domain/articles/article.ts";
import { countByPeriod } from "#domain/articles/count-by-period.ts";
import type { Locale } from "#platform/locales.ts";

/** What stands beside an archive page: the months of a year; the calendar of a month, and of the month of a day. */
export async function beside(locale: Locale, period: Period) {
  const year = period.slice(0, 4);
  if (period === year) {
    return <Months locale={locale} year={year} months={await countByPeriod({ period }, 7)} />;
  }
  const month = period.slice(0, 7);
  const days = await countByPeriod({ period: month }, 10);
  return <Calendar locale={locale} month={month} days={days} />;
}

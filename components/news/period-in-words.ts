import type { Period } from "#domain/articles/article.ts";
import { calendarOf, type Locale } from "#platform/locales.ts";

const parts = [
  { year: "numeric" },
  { year: "numeric", month: "long" },
  { year: "numeric", month: "long", day: "numeric" },
] as const;

/** A year, a month or a day of the archive, as people say it. */
export function periodInWords(locale: Locale, period: Period): string {
  const fields = period.split("-");
  const format = new Intl.DateTimeFormat(calendarOf(locale), {
    ...parts[fields.length - 1],
    timeZone: "UTC",
  });
  return format.format(new Date(`${period}${"0000-01-01".slice(period.length)}T00:00:00Z`));
}

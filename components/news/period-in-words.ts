import type { Period } from "#domain/articles/article.ts";
import { calendarOf, type Locale } from "#platform/locales.ts";

const parts = [
  { year: "numeric" },
  { year: "numeric", month: "long" },
  { year: "numeric", month: "long", day: "numeric" },
] as const;

/** A year, a month or a day of the archive, as people say it. */
export function periodInWords(locale: Locale, period: Period): string {
  return write(locale, period, parts[period.split("-").length - 1]!);
}

/** The name of a month without its year. */
export function monthAlone(locale: Locale, month: Period): string {
  return write(locale, month, { month: "long" });
}

function write(locale: Locale, period: Period, part: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(calendarOf(locale), { ...part, timeZone: "UTC" });
  return format.format(new Date(`${period}${"0000-01-01".slice(period.length)}T00:00:00Z`));
}

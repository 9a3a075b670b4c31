import { calendarOf, type Locale } from "#platform/locales.ts";

/** A calendar day (`2003-01-29`) in words. */
export function Day({ locale, day }: { locale: Locale; day: string }) {
  return <time dateTime={day}>{dayInWords(locale, day)}</time>;
}

export function dayInWords(locale: Locale, day: string | Date): string {
  const format = new Intl.DateTimeFormat(calendarOf(locale), {
    dateStyle: "long",
    timeZone: "UTC",
  });
  return format.format(new Date(day));
}

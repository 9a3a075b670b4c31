import { calendarOf, type Locale } from "#platform/locales.ts";

/** An instant as clocks show it in a time zone, and that zone's name: never the one without the other. */
export function instantInWords(
  locale: Locale,
  instant: Date,
  timeZone: string,
): { at: string; zone: string } {
  const format = new Intl.DateTimeFormat(calendarOf(locale), {
    dateStyle: "long",
    timeStyle: "short",
    timeZone,
  });
  return { at: format.format(instant), zone: zoneInWords(timeZone) };
}

/** `America/New_York` as it is read; the name is the same in every language. */
export function zoneInWords(timeZone: string): string {
  return timeZone.replaceAll("_", " ");
}

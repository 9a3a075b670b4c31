import { calendarOf, type Locale } from "#platform/locales.ts";

/** A number as readers of the language write it: `84,598`. */
export function number(locale: Locale, value: number): string {
  return new Intl.NumberFormat(locale).format(value);
}

/** A change, with its sign: `+12`, `−3`, `0`. */
export function change(locale: Locale, value: number): string {
  return new Intl.NumberFormat(locale, { signDisplay: "exceptZero" }).format(value);
}

/** A part of 1 in percent, with one decimal: `14.0%`. */
export function share(locale: Locale, value: number): string {
  const format = { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale, format).format(value);
}

/** A part of 1 in percent, with a decimal only where it has one: `14%`. */
export function roundShare(locale: Locale, value: number): string {
  const format = { style: "percent", maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale, format).format(value);
}

/** A UTC day in words: `29 January 2003`, or with the month cut short. */
export function dayName(locale: Locale, day: string, month: "long" | "short"): string {
  const format = { day: "numeric", month, year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(calendarOf(locale), format).format(new Date(day));
}

/** An instant in UTC, which it says. */
export function moment(locale: Locale, at: Date): string {
  const format = { dateStyle: "long", timeStyle: "short", timeZone: "UTC" } as const;
  return `${new Intl.DateTimeFormat(calendarOf(locale), format).format(at)} UTC`;
}

/** The name of a country, given by its ISO 3166-1 alpha-2 code. */
export function countryName(locale: Locale, country: string): string {
  return new Intl.DisplayNames(locale, { type: "region" }).of(country) ?? country;
}

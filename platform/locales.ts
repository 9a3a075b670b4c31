export const locales = ["en", "ar", "es", "fr", "ru", "zh"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "en";

/** True for the six languages the product speaks, exactly as they stand in an address. */
export function isLocale(value: unknown): value is Locale {
  return locales.includes(value as Locale);
}

/** The reading direction of a language, as the HTML `dir` attribute wants it. */
export function direction(locale: Locale): "ltr" | "rtl" {
  return locale === "ar" ? "rtl" : "ltr";
}

/** Puts a path into a language: the default has no prefix, others do (`/fr/campaigns`). */
export function localePath(locale: Locale, path: string): string {
  if (locale === defaultLocale) return path;
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}

/** The language tag that dates are written by: English is read all over the world, so its dates begin with the day. */
export function calendarOf(locale: Locale): string {
  return locale === "en" ? "en-GB" : locale;
}

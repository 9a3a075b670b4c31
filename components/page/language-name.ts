import type { Locale } from "#platform/locales.ts";

/** A language's name in that language, as its readers look for it. */
export function languageName(locale: Locale): string {
  const name = new Intl.DisplayNames(locale, { type: "language" }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

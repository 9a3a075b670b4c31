import { direction, type Locale } from "#platform/locales.ts";

/** The attributes of an element whose text is in `lang`, when what surrounds it is in another language. */
export function inLanguage(surrounding: Locale, lang: Locale) {
  return lang === surrounding ? {} : { lang, dir: direction(lang) };
}

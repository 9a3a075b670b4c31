import { cache } from "react";
import { defaultLocale, type Locale } from "#platform/locales.ts";

const remembered = cache(() => ({ locale: defaultLocale }) as { locale: Locale });

/** Keeps the language of this request for `not-found.tsx`, which is told nothing. */
export function rememberLocale(locale: Locale): void {
  remembered().locale = locale;
}

/** The language that the layout of this request has. */
export function requestLocale(): Locale {
  return remembered().locale;
}

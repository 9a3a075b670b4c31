import { absoluteAddress } from "../addresses.ts";
import type { Locale } from "../locales.ts";

/** The absolute addresses of a page's formats: `{ "json": "https://…/news.json" }`. */
export function formatLinks(
  locale: Locale,
  path: string,
  formats: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    formats.map((format) => [format, absoluteAddress(locale, `${path}.${format}`)]),
  );
}

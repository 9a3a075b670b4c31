import type { Locale } from "#platform/locales.ts";

/** How large a file is, as people say it: `1.4 MB`. */
export function megabytes(locale: Locale, bytes: number): string {
  const options = { style: "unit", unit: "megabyte", maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale, options).format(Math.max(bytes / 1_000_000, 0.1));
}

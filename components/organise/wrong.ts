import type { Mistake } from "#components/signature/error-summary.tsx";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";

type Code = Parameters<ReturnType<typeof translator<"wrong">>>[0];

/** What is wrong, in a sentence, by its code. */
export function saidWrong(locale: Locale, code: string): string {
  return translator(locale, "wrong")(code as Code);
}

/** The mistakes of a form in the order of its fields, each with the name of its field. */
export function mistakesIn(
  locale: Locale,
  labels: Record<string, string>,
  codes: Record<string, string>,
): Mistake[] {
  return Object.entries(labels)
    .filter(([field]) => codes[field] !== undefined)
    .map(([field, label]) => inPlace(field, label, saidWrong(locale, codes[field]!)));
}

/** A mistake with the name of the place where it was made. */
export function inPlace(field: string, place: string, message: string): Mistake {
  return { field, message: `${place}: ${message}` };
}

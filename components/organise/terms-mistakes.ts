import type { Mistake } from "#components/signature/error-summary.tsx";
import { termsFormFields, type TermsErrors } from "#domain/campaigns/input.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";

/** What is wrong with typed terms, each with the name of its field, in their order. */
export function termsMistakes(locale: Locale, errors: TermsErrors): Mistake[] {
  const t = translator(locale, "terms");
  const desk = translator(locale, "desk");
  return termsFormFields
    .filter((field) => errors[field] !== undefined)
    .map((field) => {
      const message = t(`errors.${errors[field] as "day"}`);
      return { field, message: desk("named", { name: t(`names.${field}`), message }) };
    });
}

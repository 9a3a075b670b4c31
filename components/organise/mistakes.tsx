import { ErrorSummary, type Mistake } from "#components/signature/error-summary.tsx";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";

/** What is wrong with a form that was sent; takes the focus and leads to each field. */
export function Mistakes({ locale, mistakes }: { locale: Locale; mistakes: Mistake[] }) {
  if (mistakes.length === 0) return null;
  const title = translator(locale, "desk")("mistakes", { count: mistakes.length });
  return <ErrorSummary title={title} mistakes={mistakes} />;
}

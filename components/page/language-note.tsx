import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";

/** Says that what follows is in another language than the one asked for. */
export function LanguageNote({ locale, shown }: { locale: Locale; shown: Locale }) {
  if (shown === locale) return null;
  const t = translator(locale, "site");
  const language = new Intl.DisplayNames(locale, { type: "language" }).of(shown) ?? shown;
  return <p className="note">{t("notTranslated", { language })}</p>;
}

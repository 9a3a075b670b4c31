import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";

export function DemonstrationNote({ locale }: { locale: Locale }) {
  const t = translator(locale, "site");
  return (
    <aside className="demonstration" aria-label={t("demonstration")}>
      <strong>{t("demonstration")}</strong> {t("demonstrationText")}
    </aside>
  );
}

import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";

export function Footer({ locale }: { locale: Locale }) {
  const t = translator(locale, "site");
  return (
    <footer className="footer">
      <p>{t("promise")}</p>
      <p>
        <a href={localePath(locale, "/sign-in")}>{t("organisers")}</a>
      </p>
    </footer>
  );
}

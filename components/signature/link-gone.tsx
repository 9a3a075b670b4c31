import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { PlainPage } from "../page/plain-page.tsx";

/** For a link that is unknown, used or too old: what it may mean, and what to do. */
export function LinkGone({ locale }: { locale: Locale }) {
  const t = translator(locale, "confirm");
  return (
    <PlainPage title={t("gone")} lead={t("goneLead")}>
      <ul className="list">
        <li>{t("goneAgain")}</li>
        <li>{t("goneLatest")}</li>
      </ul>
      <p>
        <a href={localePath(locale, "/campaigns")}>{t("goneCampaigns")}</a>
      </p>
    </PlainPage>
  );
}

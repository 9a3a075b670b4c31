import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { inLanguage } from "../page/in-language.ts";
import { PlainPage } from "../page/plain-page.tsx";

type Props = {
  locale: Locale;
  token: string;
  campaign: { title: string; locale: Locale; path: string };
  /** Not confirmed yet: whoever was written to may say that it was not them. */
  isWaiting: boolean;
};

export function WithdrawForm({ locale, token, campaign, isWaiting }: Props) {
  const t = translator(locale, "withdraw");
  return (
    <PlainPage
      title={t(isWaiting ? "notMeTitle" : "title")}
      lead={t(isWaiting ? "notMeLead" : "lead")}
    >
      <p {...inLanguage(locale, campaign.locale)}>
        <strong>{campaign.title}</strong>
      </p>
      {!isWaiting && <p>{t("effect")}</p>}
      <form method="post" action={localePath(locale, `/signatures/${token}/withdraw`)}>
        <button type="submit">{t(isWaiting ? "notMeSubmit" : "submit")}</button>
      </form>
      <p>
        <a href={localePath(locale, campaign.path)}>{t("back")}</a>
      </p>
    </PlainPage>
  );
}

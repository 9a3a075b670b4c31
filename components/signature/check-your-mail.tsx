import { campaignPath, type PublishedCampaign } from "#domain/campaigns/campaign.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { PlainPage } from "../page/plain-page.tsx";

type Props = { locale: Locale; campaign: PublishedCampaign; isOutboxOpen: boolean };

export function CheckYourMail({ locale, campaign, isOutboxOpen }: Props) {
  const t = translator(locale, "sign");
  const campaignAddress = localePath(locale, campaignPath(campaign));
  return (
    <PlainPage title={t("checkYourMail")} lead={t("checkLead")}>
      {isOutboxOpen && (
        <p className="note">
          {t("outbox")} <a href={localePath(locale, "/outbox")}>{t("outboxLink")}</a>
        </p>
      )}
      <ol className="steps">
        <li>{t("stepOpen")}</li>
        <li>{t("stepRead")}</li>
        <li>{t("stepConfirm")}</li>
      </ol>
      <h2>{t("noMail")}</h2>
      <ul className="list">
        <li>{t("noMailSpam")}</li>
        <li>{t("noMailAgain")}</li>
        <li>{t("noMailKnown")}</li>
      </ul>
      <p>
        <a href={campaignAddress}>{t("back")}</a>
      </p>
    </PlainPage>
  );
}

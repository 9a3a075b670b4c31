import { campaignPath, type PublishedCampaign } from "#domain/campaigns/campaign.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { inLanguage } from "../page/in-language.ts";

export function VersionHead({ locale, campaign }: { locale: Locale; campaign: PublishedCampaign }) {
  const t = translator(locale, "textVersions");
  return (
    <header className="head">
      <p className="kicker">
        <a
          href={localePath(locale, campaignPath(campaign))}
          {...inLanguage(locale, campaign.locale)}
        >
          {campaign.title}
        </a>
      </p>
      <h1>{t("title")}</h1>
      <p className="dek">{t("lead")}</p>
    </header>
  );
}

import type { CampaignState, PublishedCampaign } from "#domain/campaigns/campaign.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { inLanguage } from "../page/in-language.ts";
import { LanguageNote } from "../page/language-note.tsx";
import { StateLine } from "./state-line.tsx";
import { Term } from "./term.tsx";

type Props = { locale: Locale; campaign: PublishedCampaign; state: CampaignState };

export function Headline({ locale, campaign, state }: Props) {
  const t = translator(locale, "campaign");
  return (
    <header className="head">
      <div>
        <StateLine locale={locale} campaign={campaign} state={state} />
        <h1 {...inLanguage(locale, campaign.locale)}>{campaign.title}</h1>
      </div>
      <div>
        <LanguageNote locale={locale} shown={campaign.locale} />
        <p className="dek" {...inLanguage(locale, campaign.locale)}>
          {campaign.summary}
        </p>
        <p className="to">
          <span className="label">{t("to")}</span>{" "}
          <span {...inLanguage(locale, campaign.locale)}>{campaign.addressees}</span>
        </p>
        <Term locale={locale} campaign={campaign} state={state} />
      </div>
    </header>
  );
}

import { campaignPath, type PublishedCampaign } from "#domain/campaigns/campaign.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { inLanguage } from "../page/in-language.ts";
import { Count, type Counted } from "../campaign/count.tsx";
import type { Shared } from "../share/addresses.ts";
import { Share } from "../share/share.tsx";

type Props = { locale: Locale; campaign: PublishedCampaign; counted: Counted; shared: Shared };

export function Thanks({ locale, campaign, counted, shared }: Props) {
  const t = translator(locale, "confirm");
  return (
    <div className="thanks">
      <header className="head">
        <p className="kicker" {...inLanguage(locale, campaign.locale)}>
          <a href={localePath(locale, campaignPath(campaign))}>{campaign.title}</a>
        </p>
        <h1>{t("thanks")}</h1>
        <p className="dek">{t("thanksLead")}</p>
      </header>
      <Count locale={locale} counted={counted} />
      <Share locale={locale} {...shared} />
      <section aria-labelledby="next">
        <h2 id="next">{t("next")}</h2>
        <ul className="list">
          <li>{t("nextDelivery")}</li>
          <li>{t("nextMail")}</li>
          <li>{t("nextChange")}</li>
        </ul>
      </section>
    </div>
  );
}

import {
  campaignPath,
  type CampaignState,
  type ListedCampaign,
} from "#domain/campaigns/campaign.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { inLanguage } from "../page/in-language.ts";
import { Count, type Counted } from "./count.tsx";
import { StateLine } from "./state-line.tsx";

type Props = {
  locale: Locale;
  campaign: ListedCampaign;
  state: CampaignState;
  counted: Counted;
};

export function CampaignTeaser({ locale, campaign, state, counted }: Props) {
  const t = translator(locale, "home");
  const address = localePath(locale, campaignPath(campaign));
  return (
    <article className="teaser">
      <div>
        <StateLine locale={locale} campaign={campaign} state={state} />
        <h2 {...inLanguage(locale, campaign.locale)}>
          <a href={address}>{campaign.title}</a>
        </h2>
        <p className="dek" {...inLanguage(locale, campaign.locale)}>
          {campaign.summary}
        </p>
      </div>
      <div>
        <Count locale={locale} counted={counted} />
        <a className="button" href={address}>
          {state === "open" ? t("readAndSign") : t("read")}
        </a>
      </div>
    </article>
  );
}

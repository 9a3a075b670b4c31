import {
  campaignPath,
  type CampaignState,
  type PublishedCampaign,
} from "#domain/campaigns/campaign.ts";
import type { PauseMessage } from "#domain/pauses/pause.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { Ballot } from "../campaign/ballot.tsx";
import { inLanguage } from "../page/in-language.ts";

type Props = {
  locale: Locale;
  campaign: PublishedCampaign;
  state: CampaignState;
  pause?: PauseMessage | undefined;
};

/** For who has sent the form of a campaign that cannot be signed now: why, and that nothing was stored. */
export function NotOpen({ locale, campaign, state, pause }: Props) {
  return (
    <div className="plain-page">
      <h1 {...inLanguage(locale, campaign.locale)}>{campaign.title}</h1>
      <p className="dek">{translator(locale, "refused")("notOpen")}</p>
      <Ballot locale={locale} state={state} pause={pause} />
      <p>
        <a href={localePath(locale, campaignPath(campaign))}>
          {translator(locale, "sign")("back")}
        </a>
      </p>
    </div>
  );
}

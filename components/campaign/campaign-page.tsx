import type { ReactNode } from "react";
import type { CampaignState, PublishedCampaign } from "#domain/campaigns/campaign.ts";
import type { CampaignPicture as Picture } from "#domain/pictures/picture.ts";
import type { Locale } from "#platform/locales.ts";
import { inLanguage } from "../page/in-language.ts";
import { CampaignPicture } from "./campaign-picture.tsx";
import { Count, type Counted } from "./count.tsx";
import { Headline } from "./headline.tsx";
import { cutAfterLede } from "./lede.ts";
import { SignBar } from "./sign-bar.tsx";

type Props = {
  locale: Locale;
  campaign: PublishedCampaign;
  state: CampaignState;
  counted: Counted;
  picture?: Picture | undefined;
  /** The sign form, or what stands in its place. */
  ballot: ReactNode;
  children: ReactNode;
};

export function CampaignPage({ locale, campaign, state, counted, ...rest }: Props) {
  const { picture, ballot, children } = rest;
  const text = cutAfterLede(campaign.text.html);
  return (
    <div className="campaign">
      <Headline locale={locale} campaign={campaign} state={state} />
      <Count locale={locale} counted={counted} />
      <div
        className="text"
        {...inLanguage(locale, campaign.locale)}
        dangerouslySetInnerHTML={{ __html: text.lede }}
      />
      {ballot}
      <div className="more">
        {picture && (
          <CampaignPicture locale={locale} lang={campaign.originalLocale} picture={picture} />
        )}
        <div
          className="text"
          {...inLanguage(locale, campaign.locale)}
          dangerouslySetInnerHTML={{ __html: text.rest }}
        />
        {children}
      </div>
      {state === "open" && <SignBar locale={locale} counted={counted} />}
    </div>
  );
}

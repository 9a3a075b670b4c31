import type { ReactNode } from "react";
import { Ballot } from "#components/campaign/ballot.tsx";
import { CampaignMore, type Stale } from "#components/campaign/campaign-more.tsx";
import { CampaignPage } from "#components/campaign/campaign-page.tsx";
import type { Counted } from "#components/campaign/count.tsx";
import { listAnswers } from "#domain/answers/queries.ts";
import { listArticles } from "#domain/articles/list.ts";
import { type CampaignState, type PublishedCampaign } from "#domain/campaigns/campaign.ts";
import { listDeliveries } from "#domain/deliveries/queries.ts";
import { listEvents } from "#domain/events/queries.ts";
import { listMilestones } from "#domain/milestones/queries.ts";
import { findPauseMessage } from "#domain/pauses/queries.ts";
import { findPicture } from "#domain/pictures/queries.ts";
import { listTargets } from "#domain/targets/queries.ts";
import { listVersions } from "#domain/texts/queries.ts";
import { sourceOf, stalenessOf } from "#domain/texts/text.ts";
import type { Locale } from "#platform/locales.ts";
import { now } from "../../now.ts";
import { sharedCampaign } from "./shared-campaign.ts";

type Props = {
  locale: Locale;
  campaign: PublishedCampaign;
  state: CampaignState;
  counted: Counted;
  /** The sign form. */
  children: ReactNode;
};

/** A campaign as visitors see it; its organisers see the same before it is published. */
export async function CampaignView({ locale, campaign, state, counted, children }: Props) {
  const { id } = campaign;
  const { articles } = await listArticles({ campaignId: id }, locale);
  return (
    <CampaignPage
      {...{ locale, campaign, state, counted }}
      picture={await findPicture(id)}
      ballot={
        <Ballot locale={locale} state={state} pause={await findPauseMessage(campaign, locale)}>
          {children}
        </Ballot>
      }
    >
      <CampaignMore
        {...{ locale, campaign, articles }}
        milestones={await listMilestones(id)}
        stale={await findStale(campaign)}
        targets={await listTargets(id)}
        answers={await listAnswers(id)}
        deliveries={await listDeliveries(id)}
        events={await listEvents(id)}
        now={now()}
        shared={sharedCampaign(campaign)}
      />
    </CampaignPage>
  );
}

async function findStale(campaign: PublishedCampaign): Promise<Stale | undefined> {
  const { id, text, originalLocale } = campaign;
  if (text.locale === originalLocale) return undefined;
  const versions = await listVersions(id);
  const translation = versions.find((version) => version.id === text.id);
  const change = translation && stalenessOf(translation, originalLocale, versions);
  if (!change || change === "fresh") return undefined;
  return { change, number: sourceOf(translation, originalLocale, versions)?.number ?? 1 };
}

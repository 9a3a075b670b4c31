import type { Metadata } from "next";
import { Ballot } from "#components/campaign/ballot.tsx";
import { CampaignMore } from "#components/campaign/campaign-more.tsx";
import { CampaignPage } from "#components/campaign/campaign-page.tsx";
import { Site } from "#components/page/site.tsx";
import { StructuredData } from "#components/page/structured-data.tsx";
import { SignForm } from "#components/signature/sign-form.tsx";
import { listAnswers } from "#domain/answers/queries.ts";
import { listArticles } from "#domain/articles/queries.ts";
import { campaignPath, stateOf } from "#domain/campaigns/campaign.ts";
import { listDeliveries } from "#domain/deliveries/queries.ts";
import { listEvents } from "#domain/events/queries.ts";
import { readOrigin } from "#domain/signatures/input.ts";
import { listTargets } from "#domain/targets/queries.ts";
import { countries } from "#platform/countries.ts";
import { counted } from "../../counted.ts";
import { now } from "../../now.ts";
import { siteProps } from "../../site-props.ts";
import { campaignData } from "./campaign-data.ts";
import { campaignMetadata } from "./campaign-metadata.ts";
import { type CampaignParams, readCampaign } from "./read-campaign.ts";
import { sharedCampaign } from "./shared-campaign.ts";

type Props = {
  params: Promise<CampaignParams>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return campaignMetadata(locale, await readCampaign(await params));
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  const campaign = await readCampaign(await params);
  const state = stateOf(campaign, now());
  const { articles } = await listArticles({ campaignId: campaign.id }, locale);
  return (
    <Site {...await siteProps(locale, campaignPath(campaign))}>
      <StructuredData data={campaignData(campaign)} />
      <CampaignPage
        locale={locale}
        campaign={campaign}
        state={state}
        counted={counted(campaign, locale)}
        ballot={
          <Ballot locale={locale} state={state}>
            <SignForm
              locale={locale}
              slug={slug}
              textId={campaign.text.id}
              countries={countries}
              {...readOrigin(await searchParams)}
            />
          </Ballot>
        }
      >
        <CampaignMore
          locale={locale}
          campaign={campaign}
          targets={await listTargets(campaign.id)}
          answers={await listAnswers(campaign.id)}
          deliveries={await listDeliveries(campaign.id)}
          events={await listEvents(campaign.id)}
          articles={articles}
          shared={sharedCampaign(campaign)}
          now={now()}
        />
      </CampaignPage>
    </Site>
  );
}

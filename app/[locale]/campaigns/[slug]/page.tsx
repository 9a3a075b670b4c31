import type { Metadata } from "next";
import { Site } from "#components/page/site.tsx";
import { StructuredData } from "#components/page/structured-data.tsx";
import { SignForm } from "#components/signature/sign-form.tsx";
import { campaignPath, stateOf } from "#domain/campaigns/campaign.ts";
import { readOrigin } from "#domain/signatures/input.ts";
import { countries } from "#platform/countries.ts";
import { counted } from "../../counted.ts";
import { now } from "../../now.ts";
import { siteProps } from "../../site-props.ts";
import { campaignData } from "./campaign-data.ts";
import { campaignMetadata } from "./campaign-metadata.ts";
import { CampaignView } from "./campaign-view.tsx";
import { type CampaignParams, readCampaign } from "./read-campaign.ts";

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
  return (
    <Site {...await siteProps(locale, campaignPath(campaign))}>
      <StructuredData data={campaignData(campaign)} />
      <CampaignView
        locale={locale}
        campaign={campaign}
        state={stateOf(campaign, now())}
        counted={counted(campaign, locale)}
      >
        <SignForm
          locale={locale}
          slug={slug}
          textId={campaign.text.id}
          countries={countries}
          {...readOrigin(await searchParams)}
        />
      </CampaignView>
    </Site>
  );
}

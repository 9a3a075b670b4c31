import type { Metadata } from "next";
import { Thanks } from "#components/signature/thanks.tsx";
import { Site } from "#components/page/site.tsx";
import { campaignPath } from "#domain/campaigns/campaign.ts";
import { translator } from "#platform/i18n.ts";
import { counted } from "../../../counted.ts";
import { siteProps } from "../../../site-props.ts";
import { type CampaignParams, readCampaign } from "../read-campaign.ts";
import { sharedCampaign } from "../shared-campaign.ts";

type Props = { params: Promise<CampaignParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "confirm")("thanks"), robots: { index: false } };
}

export default async function ThanksPage({ params }: Props) {
  const { locale } = await params;
  const campaign = await readCampaign(await params);
  return (
    <Site {...await siteProps(locale, `${campaignPath(campaign)}/thanks`)}>
      <Thanks
        locale={locale}
        campaign={campaign}
        counted={counted(campaign, locale)}
        shared={sharedCampaign(campaign)}
      />
    </Site>
  );
}

import type { Metadata } from "next";
import { Site } from "#components/page/site.tsx";
import { CheckYourMail } from "#components/signature/check-your-mail.tsx";
import { campaignPath } from "#domain/campaigns/campaign.ts";
import { environment } from "#platform/env.ts";
import { isOutboxOpen } from "#platform/http/outbox-access.ts";
import { translator } from "#platform/i18n.ts";
import { siteProps } from "../../../site-props.ts";
import { type CampaignParams, readCampaign } from "../read-campaign.ts";

type Props = { params: Promise<CampaignParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "sign")("checkYourMail"), robots: { index: false } };
}

export default async function CheckYourMailPage({ params }: Props) {
  const { locale } = await params;
  const campaign = await readCampaign(await params);
  return (
    <Site {...await siteProps(locale, `${campaignPath(campaign)}/check-your-mail`)}>
      <CheckYourMail
        locale={locale}
        campaign={campaign}
        isOutboxOpen={isOutboxOpen(environment(), {})}
      />
    </Site>
  );
}

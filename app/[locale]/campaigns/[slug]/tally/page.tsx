import type { Metadata } from "next";
import { Count } from "#components/campaign/count.tsx";
import { UnderCampaign } from "#components/campaign/under-campaign.tsx";
import { ByChannel } from "#components/figures/by-channel.tsx";
import { ByCountry } from "#components/figures/by-country.tsx";
import { ByDay } from "#components/figures/by-day.tsx";
import { Corrections } from "#components/figures/corrections.tsx";
import { Formats } from "#components/page/formats.tsx";
import { Site } from "#components/page/site.tsx";
import { campaignPath } from "#domain/campaigns/campaign.ts";
import { getPublicTally } from "#domain/tally/queries.ts";
import { translator } from "#platform/i18n.ts";
import { counted } from "../../../counted.ts";
import { now } from "../../../now.ts";
import { pageMetadata } from "../../../page-metadata.ts";
import { siteProps } from "../../../site-props.ts";
import { type CampaignParams, readCampaign } from "../read-campaign.ts";

type Props = { params: Promise<CampaignParams> };

const formats = ["json", "xml", "csv"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const campaign = await readCampaign(await params);
  const title = `${translator(locale, "publicTally")("title")}: ${campaign.title}`;
  return pageMetadata({ locale, path: `${campaignPath(campaign)}/tally`, title, formats });
}

export default async function TallyPage({ params }: Props) {
  const { locale, slug } = await params;
  const campaign = await readCampaign(await params);
  const { days, countries, channels, corrections, asOf } = await getPublicTally(slug, now());
  const path = `${campaignPath(campaign)}/tally`;
  const t = translator(locale, "publicTally");
  return (
    <Site {...await siteProps(locale, path)}>
      <UnderCampaign locale={locale} campaign={campaign} title={t("title")} lead={t("lead")} />
      <Count locale={locale} counted={counted(campaign, locale)} />
      <ByDay locale={locale} days={days} asOf={asOf} />
      <ByCountry locale={locale} countries={countries} asOf={asOf} />
      <ByChannel locale={locale} channels={channels} asOf={asOf} />
      <Corrections locale={locale} corrections={corrections} />
      <Formats locale={locale} path={path} formats={formats} />
    </Site>
  );
}

import type { Metadata } from "next";
import { TextHistory } from "#components/campaign/text-history.tsx";
import { Formats } from "#components/page/formats.tsx";
import { Site } from "#components/page/site.tsx";
import { campaignPath } from "#domain/campaigns/campaign.ts";
import { countByText } from "#domain/signatures/queries.ts";
import { listPublishedVersions } from "#domain/texts/queries.ts";
import { translator } from "#platform/i18n.ts";
import { now } from "../../../now.ts";
import { pageMetadata } from "../../../page-metadata.ts";
import { siteProps } from "../../../site-props.ts";
import { type CampaignParams, readCampaign } from "../read-campaign.ts";

type Props = { params: Promise<CampaignParams> };

const formats = ["json", "xml"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const campaign = await readCampaign(await params);
  return pageMetadata({
    locale,
    path: `${campaignPath(campaign)}/text`,
    title: `${translator(locale, "textVersions")("title")}: ${campaign.title}`,
    shown: campaign.locale,
    available: campaign.availableLocales,
    formats,
  });
}

export default async function TextPage({ params }: Props) {
  const { locale } = await params;
  const campaign = await readCampaign(await params);
  const path = `${campaignPath(campaign)}/text`;
  const versions = await listPublishedVersions(campaign.id);
  const counts = await countByText(campaign.id);
  return (
    <Site {...await siteProps(locale, path)}>
      <TextHistory
        locale={locale}
        campaign={campaign}
        versions={versions
          .filter((version) => version.locale === campaign.locale)
          .map((version) => ({ ...version, signed: counts.get(version.id) ?? 0 }))}
        countedAt={now()}
      />
      <Formats locale={locale} path={path} formats={formats} />
    </Site>
  );
}

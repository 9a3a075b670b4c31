import type { Metadata } from "next";
import { TargetsTable } from "#components/campaign/targets-table.tsx";
import { UnderCampaign } from "#components/campaign/under-campaign.tsx";
import { Formats } from "#components/page/formats.tsx";
import { Site } from "#components/page/site.tsx";
import { targetsPath } from "#domain/targets/target.ts";
import { translator } from "#platform/i18n.ts";
import { pageMetadata } from "../../../page-metadata.ts";
import { siteProps } from "../../../site-props.ts";
import { type CampaignParams, readCampaign } from "../read-campaign.ts";
import { readStandings } from "./read-standings.ts";

type Props = { params: Promise<CampaignParams> };

const formats = ["json", "xml", "csv"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const campaign = await readCampaign(await params);
  const title = `${translator(locale, "board")("title")}: ${campaign.title}`;
  return pageMetadata({ locale, path: targetsPath(campaign), title, formats });
}

export default async function TargetsPage({ params }: Props) {
  const { locale } = await params;
  const campaign = await readCampaign(await params);
  const t = translator(locale, "board");
  const targets = await readStandings(campaign.id);
  const path = targetsPath(campaign);
  return (
    <Site {...await siteProps(locale, path)}>
      <UnderCampaign locale={locale} campaign={campaign} title={t("title")} lead={t("lead")} />
      {targets.length === 0 ? (
        <p className="note">{t("none")}</p>
      ) : (
        <TargetsTable locale={locale} targets={targets} />
      )}
      <Formats locale={locale} path={path} formats={formats} />
    </Site>
  );
}

import type { Metadata } from "next";
import { DeliveryList } from "#components/campaign/deliveries.tsx";
import { UnderCampaign } from "#components/campaign/under-campaign.tsx";
import { Formats } from "#components/page/formats.tsx";
import { Site } from "#components/page/site.tsx";
import { deliveriesPath } from "#domain/deliveries/delivery.ts";
import { listDeliveries } from "#domain/deliveries/queries.ts";
import { translator } from "#platform/i18n.ts";
import { pageMetadata } from "../../../page-metadata.ts";
import { siteProps } from "../../../site-props.ts";
import { type CampaignParams, readCampaign } from "../read-campaign.ts";

type Props = { params: Promise<CampaignParams> };

const formats = ["json", "xml"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const campaign = await readCampaign(await params);
  const title = `${translator(locale, "handover")("all")}: ${campaign.title}`;
  return pageMetadata({ locale, path: deliveriesPath(campaign), title, formats });
}

export default async function DeliveriesPage({ params }: Props) {
  const { locale } = await params;
  const campaign = await readCampaign(await params);
  const t = translator(locale, "handover");
  const deliveries = await listDeliveries(campaign.id);
  const path = deliveriesPath(campaign);
  const lang = campaign.originalLocale;
  return (
    <Site {...await siteProps(locale, path)}>
      <UnderCampaign locale={locale} campaign={campaign} title={t("all")} lead={t("lead")} />
      {deliveries.length === 0 && <p className="note">{t("none")}</p>}
      <DeliveryList {...{ locale, lang, campaign, deliveries }} />
      <Formats locale={locale} path={path} formats={formats} />
    </Site>
  );
}

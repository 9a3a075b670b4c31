import type { Metadata } from "next";
import { CampaignTeaser } from "#components/campaign/campaign-teaser.tsx";
import { Formats } from "#components/page/formats.tsx";
import { Site } from "#components/page/site.tsx";
import { stateOf } from "#domain/campaigns/campaign.ts";
import { listPublishedCampaigns } from "#domain/campaigns/queries.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { counted } from "../counted.ts";
import { now } from "../now.ts";
import { pageMetadata } from "../page-metadata.ts";
import { siteProps } from "../site-props.ts";

type Props = { params: Promise<{ locale: Locale }> };

const path = "/campaigns";
const formats = ["json", "xml", "atom"] as const;
const order = ["open", "paused", "scheduled", "closed", "archived"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const title = translator(locale, "site")("campaigns");
  return pageMetadata({ locale, path, title, formats });
}

export default async function CampaignsPage({ params }: Props) {
  const { locale } = await params;
  const t = translator(locale, "home");
  const campaigns = await listPublishedCampaigns(locale);
  const byState = Map.groupBy(campaigns, (campaign) => stateOf(campaign, now()));
  return (
    <Site {...await siteProps(locale, path)}>
      <h1>{translator(locale, "site")("campaigns")}</h1>
      {campaigns.length === 0 && <p className="note">{t("noneOpen")}</p>}
      {order.flatMap((state) =>
        (byState.get(state) ?? []).map((campaign) => (
          <CampaignTeaser
            key={campaign.slug}
            locale={locale}
            campaign={campaign}
            state={state}
            counted={counted(campaign, locale)}
          />
        )),
      )}
      <Formats locale={locale} path={path} formats={formats} />
    </Site>
  );
}

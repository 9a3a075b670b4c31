import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeliveryFacts } from "#components/campaign/delivery-facts.tsx";
import { UnderCampaign } from "#components/campaign/under-campaign.tsx";
import { Formats } from "#components/page/formats.tsx";
import { Site } from "#components/page/site.tsx";
import { deliveriesPath } from "#domain/deliveries/delivery.ts";
import { findDelivery } from "#domain/deliveries/queries.ts";
import { translator } from "#platform/i18n.ts";
import { localePath } from "#platform/locales.ts";
import { uploadPath } from "#platform/uploads.ts";
import { pageMetadata } from "../../../../page-metadata.ts";
import { siteProps } from "../../../../site-props.ts";
import { type CampaignParams, readCampaign } from "../../read-campaign.ts";

type Props = { params: Promise<CampaignParams & { key: string }> };

const formats = ["json", "xml"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const { campaign, path, title } = await readDelivery(await params);
  return pageMetadata({ locale, path, title: `${title}: ${campaign.title}`, formats });
}

export default async function DeliveryPage({ params }: Props) {
  const { locale } = await params;
  const { campaign, delivery, path, title } = await readDelivery(await params);
  const lead = translator(locale, "handover")("fixed");
  return (
    <Site {...await siteProps(locale, path)}>
      <UnderCampaign locale={locale} campaign={campaign} title={title} lead={lead} />
      <DeliveryFacts
        locale={locale}
        lang={campaign.originalLocale}
        delivery={delivery}
        pictures={delivery.pictures.map(({ file, ...picture }) => {
          return { src: uploadPath(file), ...picture };
        })}
      />
      <p className="onward">
        <a href={localePath(locale, deliveriesPath(campaign))}>
          {translator(locale, "handover")("all")}
        </a>
      </p>
      <Formats locale={locale} path={path} formats={formats} />
    </Site>
  );
}

async function readDelivery({ key, ...params }: CampaignParams & { key: string }) {
  const campaign = await readCampaign(params);
  const delivery = (await findDelivery(campaign.id, key)) ?? notFound();
  const title = translator(params.locale, "campaign")("handedOver", { count: delivery.count });
  return { campaign, delivery, path: deliveriesPath(campaign, key), title };
}

import type { Metadata } from "next";
import { DeliveryDesk } from "#components/organise/delivery-desk.tsx";
import { listDeliveries } from "#domain/deliveries/queries.ts";
import { translator } from "#platform/i18n.ts";
import { readEdited, type SlugParams } from "../read-edited.ts";
import { SectionPage } from "../section-page.tsx";

type Props = { params: Promise<SlugParams>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const { campaign } = await readEdited(await params);
  return { title: `${translator(locale, "deliveryDesk")("heading")} · ${campaign.title}` };
}

export default async function DeliveriesPage({ params, searchParams }: Props) {
  const edited = await readEdited(await params);
  const { locale, campaign } = edited;
  const { done } = await searchParams;
  const deliveries = await listDeliveries(campaign.id);
  return (
    <SectionPage edited={edited} under="deliveries">
      <DeliveryDesk {...{ locale, campaign, deliveries }} isDone={done === "recorded"} />
    </SectionPage>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EventPage } from "#components/campaign/event-page.tsx";
import { UnderCampaign } from "#components/campaign/under-campaign.tsx";
import { Formats } from "#components/page/formats.tsx";
import { Site } from "#components/page/site.tsx";
import { eventsPath } from "#domain/events/event.ts";
import { listEvents } from "#domain/events/queries.ts";
import { translator } from "#platform/i18n.ts";
import { localePath } from "#platform/locales.ts";
import { pageMetadata } from "../../../../page-metadata.ts";
import { siteProps } from "../../../../site-props.ts";
import { type CampaignParams, readCampaign } from "../../read-campaign.ts";

type EventParams = CampaignParams & { number: string };
type Props = { params: Promise<EventParams> };

const formats = ["json", "xml", "ics"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const { campaign, event, path } = await readEvent(await params);
  return pageMetadata({ locale, path, title: `${event.title}: ${campaign.title}`, formats });
}

export default async function Page({ params }: Props) {
  const { locale } = await params;
  const { campaign, event, path } = await readEvent(await params);
  const lang = campaign.originalLocale;
  return (
    <Site {...await siteProps(locale, path)}>
      <UnderCampaign locale={locale} campaign={campaign} title={event.title} lang={lang} />
      <EventPage {...{ locale, lang, campaign, event }} />
      <p className="onward">
        <a href={localePath(locale, eventsPath(campaign))}>{translator(locale, "events")("all")}</a>
      </p>
      <Formats locale={locale} path={path} formats={formats} />
    </Site>
  );
}

async function readEvent({ number, ...params }: EventParams) {
  const campaign = await readCampaign(params);
  const events = await listEvents(campaign.id);
  const event = events.find((one) => String(one.number) === number) ?? notFound();
  return { campaign, event, path: eventsPath(campaign, event.number) };
}

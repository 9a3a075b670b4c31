import type { Metadata } from "next";
import { EventList } from "#components/campaign/events.tsx";
import { UnderCampaign } from "#components/campaign/under-campaign.tsx";
import { Formats } from "#components/page/formats.tsx";
import { Site } from "#components/page/site.tsx";
import { eventsPath } from "#domain/events/event.ts";
import { listEvents } from "#domain/events/queries.ts";
import { translator } from "#platform/i18n.ts";
import { localePath } from "#platform/locales.ts";
import { pageMetadata } from "../../../page-metadata.ts";
import { siteProps } from "../../../site-props.ts";
import { type CampaignParams, readCampaign } from "../read-campaign.ts";

type Props = { params: Promise<CampaignParams> };

const formats = ["json", "xml", "ics"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const campaign = await readCampaign(await params);
  const title = `${translator(locale, "events")("title")}: ${campaign.title}`;
  return pageMetadata({ locale, path: eventsPath(campaign), title, formats });
}

export default async function EventsPage({ params }: Props) {
  const { locale } = await params;
  const campaign = await readCampaign(await params);
  const t = translator(locale, "events");
  const events = (await listEvents(campaign.id)).toReversed();
  const path = eventsPath(campaign);
  const lang = campaign.originalLocale;
  return (
    <Site {...await siteProps(locale, path)}>
      <UnderCampaign locale={locale} campaign={campaign} title={t("title")} lead={t("lead")} />
      {events.length === 0 ? (
        <p className="note">{t("none")}</p>
      ) : (
        <p>
          <a className="button" href={localePath(locale, `${path}.ics`)}>
            {t("allToCalendar")}
          </a>
        </p>
      )}
      <EventList {...{ locale, lang, campaign, events }} heading="h2" />
      <Formats locale={locale} path={path} formats={formats} />
    </Site>
  );
}

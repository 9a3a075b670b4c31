import type { Metadata } from "next";
import { EventDesk } from "#components/organise/event-desk.tsx";
import { listEvents } from "#domain/events/queries.ts";
import { translator } from "#platform/i18n.ts";
import { readEdited, type SlugParams } from "../read-edited.ts";
import { SectionPage } from "../section-page.tsx";

type Props = { params: Promise<SlugParams>; searchParams: Promise<{ done?: string }> };

const acts = ["announced", "saved", "cancelled"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const { campaign } = await readEdited(await params);
  return { title: `${translator(locale, "eventDesk")("heading")} · ${campaign.title}` };
}

export default async function EventsPage({ params, searchParams }: Props) {
  const edited = await readEdited(await params);
  const { locale, campaign } = edited;
  const { done } = await searchParams;
  return (
    <SectionPage edited={edited} under="events">
      <EventDesk
        locale={locale}
        campaign={campaign}
        events={await listEvents(campaign.id)}
        done={acts.find((act) => act === done)}
      />
    </SectionPage>
  );
}

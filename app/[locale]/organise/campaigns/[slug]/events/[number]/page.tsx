import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EventEditor } from "#components/organise/event-editor.tsx";
import { listEvents } from "#domain/events/queries.ts";
import { translator } from "#platform/i18n.ts";
import { readEdited, type SlugParams } from "../../read-edited.ts";
import { SectionPage } from "../../section-page.tsx";
import { valuesOf } from "../event-values.ts";

type Props = { params: Promise<SlugParams & { number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const { campaign } = await readEdited(await params);
  return { title: `${translator(locale, "eventDesk")("change")} · ${campaign.title}` };
}

export default async function EventPage({ params }: Props) {
  const { number, ...address } = await params;
  const edited = await readEdited(address);
  const { locale, campaign } = edited;
  const events = await listEvents(campaign.id);
  const event = events.find((one) => String(one.number) === number) ?? notFound();
  return (
    <SectionPage edited={edited} under={`events/${number}`}>
      <EventEditor locale={locale} campaign={campaign} event={event} values={valuesOf(event)} />
    </SectionPage>
  );
}

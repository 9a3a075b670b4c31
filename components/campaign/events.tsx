import { eventsPath, isOver, type Event } from "#domain/events/event.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { inLanguage } from "../page/in-language.ts";
import { EventTime } from "./event-time.tsx";

type Props = {
  locale: Locale;
  lang: Locale;
  campaign: { slug: string };
  events: readonly Event[];
};

const shownOfPast = 3;

/** The events to come or, when there are none, the last few that were; with the way to all of them. */
export function Events({ events, now, ...props }: Props & { now: Date }) {
  const { locale, campaign } = props;
  const t = translator(locale, "events");
  if (events.length === 0) return null;
  const coming = events.filter((event) => !isOver(event, now));
  const shown = coming.length > 0 ? coming : events.slice(-shownOfPast);
  return (
    <section aria-labelledby="events">
      <h2 id="events">{t(coming.length > 0 ? "coming" : "past")}</h2>
      <EventList {...props} heading="h3" events={shown} />
      <p className="onward">
        <a href={localePath(locale, eventsPath(campaign))}>{t("all")}</a>
      </p>
    </section>
  );
}

/** Events, each with its time, its place and the way to its own page; a cancelled one says so first. */
export function EventList({ locale, lang, campaign, events, heading: Heading }: ListProps) {
  const t = translator(locale, "events");
  return (
    <ol className="events">
      {events.map((event) => (
        <li key={event.number}>
          <Heading>
            <a
              href={localePath(locale, eventsPath(campaign, event.number))}
              {...inLanguage(locale, lang)}
            >
              {event.title}
            </a>
          </Heading>
          {event.cancelledAt && <p className="cancelled">{t("cancelled")}</p>}
          <p>
            <EventTime locale={locale} event={event} />
          </p>
          <p className="meta" {...inLanguage(locale, lang)}>
            {event.place}
          </p>
        </li>
      ))}
    </ol>
  );
}

type ListProps = Props & { heading: "h2" | "h3" };

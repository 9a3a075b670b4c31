import { eventsPath, type Event } from "#domain/events/event.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { inLanguage } from "../page/in-language.ts";
import { EventTime } from "./event-time.tsx";

type Props = { locale: Locale; lang: Locale; campaign: { slug: string }; event: Event };

/** One event: when, where, what, and the file that a calendar reads. */
export function EventPage({ locale, lang, campaign, event }: Props) {
  const t = translator(locale, "events");
  const { number, place, description, cancelledAt } = event;
  return (
    <>
      {cancelledAt && <p className="note cancelled">{t("cancelledLong")}</p>}
      <dl className="facts">
        <div>
          <dt>{t("when")}</dt>
          <dd>
            <EventTime locale={locale} event={event} />
          </dd>
        </div>
        <div>
          <dt>{t("where")}</dt>
          <dd {...inLanguage(locale, lang)}>{place}</dd>
        </div>
      </dl>
      <p className="text as-written" {...inLanguage(locale, lang)}>
        {description}
      </p>
      <p>
        <a className="button" href={localePath(locale, `${eventsPath(campaign, number)}.ics`)}>
          {t("toCalendar")}
        </a>
      </p>
    </>
  );
}

import { EventTime } from "#components/campaign/event-time.tsx";
import { inLanguage } from "#components/page/in-language.ts";
import { eventsPath, type Event } from "#domain/events/event.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { EventForm } from "./event-form.tsx";
import { SectionHead, type HeadedCampaign } from "./section-head.tsx";

type Props = {
  locale: Locale;
  campaign: HeadedCampaign & { originalLocale: Locale };
  events: readonly Event[];
  values?: Record<string, string>;
  codes?: Record<string, string>;
  done?: "announced" | "saved" | "cancelled";
};

/** A campaign's events as organisers see them, with the form that announces another. */
export function EventDesk({ locale, campaign, events, values, codes, done }: Props) {
  const t = translator(locale, "eventDesk");
  const desk = `/organise${eventsPath(campaign)}`;
  return (
    <>
      <SectionHead
        {...{ locale, campaign }}
        title={t("heading")}
        lead={t("lead")}
        done={done && t(`done.${done}`)}
      />
      {events.length === 0 && <p className="note">{t("none")}</p>}
      <ol className="entries">
        {events.map((event) => (
          <li key={event.number}>
            <a
              href={localePath(locale, `${desk}/${event.number}`)}
              {...inLanguage(locale, campaign.originalLocale)}
            >
              {event.title}
            </a>
            {event.cancelledAt && (
              <strong className="cancelled"> {translator(locale, "events")("cancelled")}</strong>
            )}
            <p className="meta">
              <EventTime locale={locale} event={event} /> · <span dir="auto">{event.place}</span>
            </p>
          </li>
        ))}
      </ol>
      <section className="begin" aria-labelledby="begin">
        <h2 id="begin">{t("new")}</h2>
        <EventForm
          locale={locale}
          action={`${desk}/announce`}
          submit={t("announce")}
          values={values}
          codes={codes}
        />
      </section>
    </>
  );
}

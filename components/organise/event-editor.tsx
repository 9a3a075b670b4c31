import { EventPage } from "#components/campaign/event-page.tsx";
import { eventsPath, type Event } from "#domain/events/event.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { EventForm } from "./event-form.tsx";
import { SectionHead, type HeadedCampaign } from "./section-head.tsx";

type Props = {
  locale: Locale;
  campaign: HeadedCampaign & { originalLocale: Locale };
  event: Event;
  values: Record<string, string>;
  codes?: Record<string, string>;
};

/** One event to be changed or cancelled; what was cancelled is only shown. */
export function EventEditor({ locale, campaign, event, values, codes }: Props) {
  const t = translator(locale, "eventDesk");
  const desk = `/organise${eventsPath(campaign, event.number)}`;
  const lang = campaign.originalLocale;
  return (
    <>
      <SectionHead locale={locale} campaign={campaign} title={t("change")} />
      <p className="desk-links">
        <a href={localePath(locale, `/organise${eventsPath(campaign)}`)}>{t("back")}</a>
        <a href={localePath(locale, eventsPath(campaign, event.number))}>{t("publicPage")}</a>
      </p>
      {event.cancelledAt ? (
        <EventPage {...{ locale, lang, campaign, event }} />
      ) : (
        <>
          <EventForm
            locale={locale}
            action={`${desk}/change`}
            submit={t("save")}
            values={values}
            codes={codes}
            hidden={{ seen: String(event.updatedAt.getTime()) }}
          />
          <section className="apart" aria-labelledby="apart">
            <h2 id="apart">{t("cancelHeading")}</h2>
            <p>{t("cancelLead")}</p>
            <form method="post" action={localePath(locale, `${desk}/cancel`)}>
              <button type="submit" className="danger">
                {t("cancel")}
              </button>
            </form>
          </section>
        </>
      )}
    </>
  );
}

import { instantsOf, type Event } from "#domain/events/event.ts";
import { translator } from "#platform/i18n.ts";
import { calendarOf, type Locale } from "#platform/locales.ts";
import { dayInWords } from "../page/day.tsx";

type Announced = Pick<Event, "heldOn" | "startTime" | "endTime" | "timeZone">;
type Props = { locale: Locale; event: Announced };

/** When an event takes place, by the clocks of its place, which it names. */
export function EventTime({ locale, event }: Props) {
  const { heldOn, startTime, timeZone } = event;
  const t = translator(locale, "events");
  const day = dayInWords(locale, heldOn);
  const { startsAt, endsAt } = instantsOf(event);
  if (!startTime || !startsAt) return <time dateTime={heldOn}>{t("wholeDay", { day })}</time>;
  const clock = (at: Date) =>
    new Intl.DateTimeFormat(calendarOf(locale), { timeStyle: "short", timeZone }).format(at);
  const zone = zoneName(locale, timeZone, startsAt);
  const from = clock(startsAt);
  const when = endsAt ? t("fromTo", { day, from, to: clock(endsAt) }) : t("at", { day, from });
  return (
    <>
      <time dateTime={startsAt.toISOString()}>{when}</time> <span className="meta">({zone})</span>
    </>
  );
}

/** `Central European Summer Time`, as it is on that day. */
function zoneName(locale: Locale, timeZone: string, at: Date): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: "long" });
  const part = format.formatToParts(at).find(({ type }) => type === "timeZoneName");
  return part?.value ?? timeZone;
}

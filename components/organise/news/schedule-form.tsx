import { moment } from "#components/figures/formats.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { Mistakes } from "../mistakes.tsx";
import { TextField } from "../text-field.tsx";
import { TimeZoneField } from "../time-zone-field.tsx";
import { mistakesIn, saidWrong } from "../wrong.ts";

type Props = {
  locale: Locale;
  path: string;
  scheduledAt: Date | null;
  values: Record<string, string>;
  codes: Record<string, string>;
};

/** Has a draft published later, at an hour of a time zone; or no more. */
export function ScheduleForm({ locale, path, scheduledAt, values, codes }: Props) {
  const t = translator(locale, "newsDesk");
  const labels = { day: t("schedule.day"), time: t("schedule.time"), timeZone: t("schedule.zone") };
  const field = (id: keyof typeof labels) => ({
    locale,
    id,
    label: labels[id],
    value: values[id],
    code: codes[id],
  });
  return (
    <section className="apart" aria-labelledby="later">
      <h2 id="later">{t("schedule.heading")}</h2>
      <p>{t("schedule.lead")}</p>
      {scheduledAt && (
        <form method="post" action={localePath(locale, `${path}/unschedule`)}>
          <p className="note">{t("scheduledFor", { at: moment(locale, scheduledAt) })}</p>
          <button type="submit" className="plain">
            {t("schedule.stop")}
          </button>
        </form>
      )}
      <form method="post" action={localePath(locale, `${path}/schedule`)} noValidate>
        <Mistakes locale={locale} mistakes={mistakesIn(locale, labels, codes)} />
        <div className="pair">
          <TextField {...field("day")} type="date" />
          <TextField {...field("time")} type="time" />
        </div>
        <TimeZoneField
          id="timeZone"
          label={labels.timeZone}
          hint={t("schedule.zoneHint")}
          errors={codes.timeZone ? [saidWrong(locale, codes.timeZone)] : []}
          value={values.timeZone ?? "UTC"}
        />
        <p className="acts">
          <button type="submit" className="plain">
            {t(scheduledAt ? "schedule.again" : "schedule.submit")}
          </button>
        </p>
      </form>
    </section>
  );
}

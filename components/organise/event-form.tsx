import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { Hidden } from "./hidden.tsx";
import { Mistakes } from "./mistakes.tsx";
import { TextField } from "./text-field.tsx";
import { TimeZoneField } from "./time-zone-field.tsx";
import { mistakesIn, saidWrong } from "./wrong.ts";

type Props = {
  locale: Locale;
  action: string;
  submit: string;
  values?: Record<string, string>;
  codes?: Record<string, string>;
  hidden?: Record<string, string>;
};

/** The names of an event's fields, in their order. */
export function eventLabels(locale: Locale) {
  const t = translator(locale, "eventDesk");
  return {
    title: t("title"),
    heldOn: t("heldOn"),
    startTime: t("startTime"),
    endTime: t("endTime"),
    timeZone: t("timeZone"),
    place: t("place"),
    description: t("description"),
  };
}

export function EventForm({ locale, action, submit, values = {}, codes = {}, hidden }: Props) {
  const t = translator(locale, "eventDesk");
  const labels = eventLabels(locale);
  const field = (id: keyof typeof labels) => ({
    locale,
    id,
    label: labels[id],
    value: values[id],
    code: codes[id],
  });
  return (
    <form method="post" action={localePath(locale, action)} noValidate>
      <Mistakes locale={locale} mistakes={mistakesIn(locale, labels, codes)} />
      {hidden && <Hidden values={hidden} />}
      <TextField {...field("title")} />
      <TextField {...field("heldOn")} type="date" />
      <TextField {...field("startTime")} type="time" hint={t("startTimeHint")} />
      <TextField {...field("endTime")} type="time" hint={t("endTimeHint")} />
      <TimeZoneField
        id="timeZone"
        label={labels.timeZone}
        hint={t("timeZoneHint")}
        errors={codes.timeZone ? [saidWrong(locale, codes.timeZone)] : []}
        value={values.timeZone ?? ""}
        none={t("chooseTimeZone")}
      />
      <TextField {...field("place")} hint={t("placeHint")} />
      <TextField {...field("description")} rows={5} />
      <p className="acts">
        <button type="submit">{submit}</button>
      </p>
    </form>
  );
}

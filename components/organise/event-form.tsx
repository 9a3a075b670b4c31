import { Field } from "#components/signature/field.tsx";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { timeZones } from "#platform/time-zone.ts";
import { Hidden } from "./hidden.tsx";
import { Mistakes } from "./mistakes.tsx";
import { TextField } from "./text-field.tsx";
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
      <Field
        id="timeZone"
        label={labels.timeZone}
        hint={t("timeZoneHint")}
        errors={codes.timeZone ? [saidWrong(locale, codes.timeZone)] : []}
      >
        {(wiring) => (
          <select name="timeZone" dir="ltr" defaultValue={values.timeZone ?? ""} {...wiring}>
            <option value="">{t("chooseTimeZone")}</option>
            {zonesWith(values.timeZone).map((name) => (
              <option key={name} value={name}>
                {name.replaceAll("_", " ")}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField {...field("place")} hint={t("placeHint")} />
      <TextField {...field("description")} rows={5} />
      <p className="acts">
        <button type="submit">{submit}</button>
      </p>
    </form>
  );
}

/** What was chosen stays, though it be an older name or none at all. */
function zonesWith(chosen = ""): readonly string[] {
  return chosen === "" || timeZones.includes(chosen) ? timeZones : [chosen, ...timeZones];
}

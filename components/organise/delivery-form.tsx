import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { Mistakes } from "./mistakes.tsx";
import { TextField } from "./text-field.tsx";
import { mistakesIn } from "./wrong.ts";

type Props = {
  locale: Locale;
  action: string;
  values?: Record<string, string>;
  codes?: Record<string, string>;
};

/** The names of a hand-over's fields, in their order. */
function deliveryLabels(locale: Locale) {
  const t = translator(locale, "deliveryDesk");
  return {
    deliveredOn: t("deliveredOn"),
    cutoffOn: t("cutoffOn"),
    recipient: t("recipient"),
    place: t("place"),
    deliveredBy: t("deliveredBy"),
    note: t("note"),
  };
}

/** What is known of a hand-over; sending it shows what would be fixed, and fixes nothing yet. */
export function DeliveryForm({ locale, action, values = {}, codes = {} }: Props) {
  const t = translator(locale, "deliveryDesk");
  const labels = deliveryLabels(locale);
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
      <TextField {...field("deliveredOn")} type="date" />
      <TextField {...field("cutoffOn")} type="date" hint={t("cutoffOnHint")} />
      <TextField {...field("recipient")} hint={t("recipientHint")} />
      <TextField {...field("place")} hint={t("optional")} />
      <TextField {...field("deliveredBy")} hint={t("deliveredByHint")} />
      <TextField {...field("note")} rows={4} hint={t("noteHint")} />
      <p className="acts">
        <button type="submit">{t("look")}</button>
      </p>
    </form>
  );
}

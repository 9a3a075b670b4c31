import { Choice } from "#components/signature/choice.tsx";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { Hidden } from "./hidden.tsx";
import { Mistakes } from "./mistakes.tsx";
import { TextField } from "./text-field.tsx";
import { mistakesIn } from "./wrong.ts";

type Props = {
  locale: Locale;
  action: string;
  values?: Record<string, string>;
  codes?: Record<string, string>;
};

const pictureNumbers = [1, 2, 3];

/** The names of a hand-over's fields, in their order. */
function deliveryLabels(locale: Locale): Record<string, string> {
  const t = translator(locale, "deliveryDesk");
  return {
    deliveredOn: t("deliveredOn"),
    cutoffOn: t("cutoffOn"),
    recipient: t("recipient"),
    place: t("place"),
    deliveredBy: t("deliveredBy"),
    note: t("note"),
    ...Object.fromEntries(
      pictureNumbers.flatMap((number) => [
        [`picture-${number}`, t("picture", { number })],
        [`alt-${number}`, t("alt", { number })],
        [`credit-${number}`, t("credit", { number })],
      ]),
    ),
  };
}

/** What is known of a hand-over; sending it shows what would be fixed, and fixes nothing yet. */
export function DeliveryForm({ locale, action, values = {}, codes = {} }: Props) {
  const t = translator(locale, "deliveryDesk");
  const labels = deliveryLabels(locale);
  const field = (id: string) => ({
    locale,
    id,
    label: labels[id]!,
    value: values[id],
    code: codes[id],
  });
  return (
    <form
      method="post"
      action={localePath(locale, action)}
      encType="multipart/form-data"
      noValidate
    >
      <Mistakes locale={locale} mistakes={mistakesIn(locale, labels, codes)} />
      <TextField {...field("deliveredOn")} type="date" />
      <TextField {...field("cutoffOn")} type="date" hint={t("cutoffOnHint")} />
      <TextField {...field("recipient")} hint={t("recipientHint")} />
      <TextField {...field("place")} hint={t("optional")} />
      <TextField {...field("deliveredBy")} hint={t("deliveredByHint")} />
      <TextField {...field("note")} rows={4} hint={t("noteHint")} />
      <PictureFields {...{ locale, values, codes, labels, number: 1 }} />
      <details open={isFurtherPictureTouched(values, codes)}>
        <summary>{t("morePictures")}</summary>
        {pictureNumbers.slice(1).map((number) => (
          <PictureFields key={number} {...{ locale, values, codes, labels, number }} />
        ))}
      </details>
      <p className="acts">
        <button type="submit">{t("look")}</button>
      </p>
    </form>
  );
}

type PictureProps = {
  locale: Locale;
  values: Record<string, string>;
  codes: Record<string, string>;
  labels: Record<string, string>;
  number: number;
};

/** One picture with its words; what was sent already is kept, and can be left out again. */
function PictureFields({ locale, values, codes, labels, number }: PictureProps) {
  const t = translator(locale, "deliveryDesk");
  const staged = values[`staged-${number}`];
  const field = (name: string) => {
    const id = `${name}-${number}`;
    return { locale, id, label: labels[id]!, value: values[id], code: codes[id] };
  };
  return (
    <fieldset className="picture">
      <legend>{t("picture", { number })}</legend>
      {staged && <Hidden values={{ [`staged-${number}`]: staged }} />}
      <TextField
        {...field("picture")}
        label={t("file", { number })}
        hint={t(staged ? "pictureKept" : "pictureHint")}
        type="file"
      />
      {staged && <Choice id={`drop-${number}`} label={t("dropPicture", { number })} />}
      <TextField {...field("alt")} hint={t("altHint")} />
      <TextField {...field("credit")} hint={t("creditHint")} />
    </fieldset>
  );
}

function isFurtherPictureTouched(
  values: Record<string, string>,
  codes: Record<string, string>,
): boolean {
  const names = pictureNumbers
    .slice(1)
    .flatMap((number) => ["picture", "staged", "alt", "credit"].map((one) => `${one}-${number}`));
  return names.some((name) => values[name] || codes[name]);
}

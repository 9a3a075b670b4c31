import { targetName } from "#components/campaign/target-name.ts";
import { Field } from "#components/signature/field.tsx";
import type { KeptTarget } from "#domain/targets/target.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { Hidden } from "./hidden.tsx";
import { Mistakes } from "./mistakes.tsx";
import { TextField } from "./text-field.tsx";
import { mistakesIn, saidWrong } from "./wrong.ts";

type Props = {
  locale: Locale;
  action: string;
  submit: string;
  targets: readonly Pick<KeptTarget, "id" | "kind" | "name" | "country">[];
  values?: Record<string, string>;
  codes?: Record<string, string>;
  hidden?: Record<string, string>;
};

/** The names of an answer's fields, in their order. */
export function answerLabels(locale: Locale) {
  const t = translator(locale, "answerDesk");
  return {
    targetId: t("target"),
    answeredOn: t("answeredOn"),
    text: t("text"),
    sourceName: t("sourceName"),
    sourceAddress: t("sourceAddress"),
  };
}

export function AnswerForm({ locale, action, submit, targets, ...rest }: Props) {
  const { values = {}, codes = {}, hidden } = rest;
  const t = translator(locale, "answerDesk");
  const labels = answerLabels(locale);
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
      <Field
        id="targetId"
        label={labels.targetId}
        errors={codes.targetId ? [saidWrong(locale, codes.targetId)] : []}
      >
        {(wiring) => (
          <select name="targetId" defaultValue={values.targetId ?? ""} {...wiring}>
            <option value="">{t("chooseTarget")}</option>
            {targets.map((target) => (
              <option key={target.id} value={target.id}>
                {targetName(locale, target)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField {...field("answeredOn")} type="date" />
      <TextField {...field("text")} rows={6} hint={t("textHint")} />
      <TextField {...field("sourceName")} hint={t("sourceNameHint")} />
      <TextField {...field("sourceAddress")} type="url" hint={t("sourceAddressHint")} />
      <p className="acts">
        <button type="submit">{submit}</button>
      </p>
    </form>
  );
}

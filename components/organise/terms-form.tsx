import { Field } from "#components/signature/field.tsx";
import type { TermsErrors, TermsFormField } from "#domain/campaigns/input.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import type { ReactNode } from "react";
import { Hidden } from "./hidden.tsx";
import { Mistakes } from "./mistakes.tsx";
import { termsMistakes } from "./terms-mistakes.ts";
import { TimeZoneField } from "./time-zone-field.tsx";

export type TermsFormProps = {
  locale: Locale;
  /** Where it is posted; without language. */
  action: string;
  submit: string;
  values: Record<string, string>;
  errors?: TermsErrors;
  hidden?: Record<string, string>;
  /** What a published campaign has promised is shown and cannot be changed. */
  fixed?: readonly TermsFormField[];
  /** What stands before these fields. */
  children?: ReactNode;
};

/** Address, goals and times of a campaign, before it exists and afterwards. */
export function TermsForm({
  locale,
  action,
  submit,
  values,
  errors = {},
  ...rest
}: TermsFormProps) {
  const { hidden = {}, fixed = [], children } = rest;
  const t = translator(locale, "terms");
  const mistakes = termsMistakes(locale, errors);
  const field = (id: TermsFormField) => ({
    id,
    label: t(`names.${id}`),
    hint: fixed.includes(id) ? t("fixed") : t(`hints.${id}`),
    errors: errors[id] ? [t(`errors.${errors[id] as "day"}`)] : [],
  });
  const input = (id: TermsFormField) => ({
    name: id,
    defaultValue: values[id] ?? "",
    readOnly: fixed.includes(id),
  });
  return (
    <form className="desk-form" method="post" action={localePath(locale, action)} noValidate>
      <Mistakes locale={locale} mistakes={mistakes} />
      <Hidden values={hidden} />
      {children}
      <Field {...field("slug")}>
        {(wiring) => <input dir="ltr" autoComplete="off" {...input("slug")} {...wiring} />}
      </Field>
      <Field {...field("goal")}>
        {(wiring) => <input inputMode="numeric" dir="ltr" {...input("goal")} {...wiring} />}
      </Field>
      <Field {...field("milestones")}>
        {(wiring) => <textarea rows={4} dir="ltr" {...input("milestones")} {...wiring} />}
      </Field>
      <TimeZoneField {...field("time_zone")} value={values.time_zone} />
      <div className="pair">
        <Field {...field("opens_on")}>
          {(wiring) => <input type="date" {...input("opens_on")} {...wiring} />}
        </Field>
        <Field {...field("opens_at")}>
          {(wiring) => <input type="time" {...input("opens_at")} {...wiring} />}
        </Field>
      </div>
      <div className="pair">
        <Field {...field("closes_on")}>
          {(wiring) => <input type="date" {...input("closes_on")} {...wiring} />}
        </Field>
        <Field {...field("closes_at")}>
          {(wiring) => <input type="time" {...input("closes_at")} {...wiring} />}
        </Field>
      </div>
      <button type="submit">{submit}</button>
    </form>
  );
}

import { TermsForm } from "#components/organise/terms-form.tsx";
import { Field } from "#components/signature/field.tsx";
import type { TermsErrors } from "#domain/campaigns/input.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, locales } from "#platform/locales.ts";

type Props = { locale: Locale; values: Record<string, string>; errors?: TermsErrors };

/** Where a campaign begins: its language, address, goals and times. Its words come next. */
export function NewCampaign({ locale, values, errors = {} }: Props) {
  const t = translator(locale, "terms");
  const names = new Intl.DisplayNames(locale, { type: "language" });
  return (
    <>
      <h1>{t("new")}</h1>
      <p className="lead">{t("newLead")}</p>
      <TermsForm
        locale={locale}
        action="/organise/new-campaign/create"
        submit={t("create")}
        values={values}
        errors={errors}
      >
        <Field id="language" label={t("names.language")} hint={t("hints.language")}>
          {(wiring) => (
            <select name="language" defaultValue={values.language ?? locale} {...wiring}>
              {locales.map((code) => (
                <option key={code} value={code}>
                  {names.of(code)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </TermsForm>
    </>
  );
}

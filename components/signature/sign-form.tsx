import type { SignErrors } from "#domain/signatures/input.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { Choice } from "./choice.tsx";
import { CountrySelect } from "./country-select.tsx";
import { Field } from "./field.tsx";
import { messagesOf, mistakesOf } from "./mistakes.ts";

/** A page has one sign form at most. */
export const signFormId = "sign-form";

export type SignFormProps = {
  locale: Locale;
  slug: string;
  /** The version of the petition text that the visitor reads. */
  textId: number | string;
  countries: readonly string[];
  channel?: string;
  article?: string;
  /** Without what may be left out: beneath an article. */
  isShort?: boolean;
  /** What was sent before, to be mended. */
  values?: Record<string, string>;
  errors?: SignErrors;
  suggestion?: string;
};

export function SignForm({ locale, slug, textId, countries, ...rest }: SignFormProps) {
  const t = translator(locale, "sign");
  const { channel, article, isShort, values = {}, errors = {}, suggestion } = rest;
  const mistakes = mistakesOf(locale, errors, suggestion);
  const field = (id: "name" | "email" | "country" | "town" | "comment") => ({
    id,
    label: t(id),
    hint: t(`${id}Hint`),
    errors: messagesOf(mistakes, id),
  });
  return (
    <form
      id={signFormId}
      method="post"
      action={localePath(locale, `/campaigns/${slug}/signatures`)}
      noValidate
    >
      <Hidden name="locale" value={locale} />
      <Hidden name="text" value={String(textId)} />
      <Hidden name="channel" value={channel} />
      <Hidden name="article" value={article} />
      <Hidden
        name="email_as_typed"
        value={errors.email?.includes("typo") ? values.email : values.email_as_typed}
      />
      <Field {...field("name")}>
        {(wiring) => (
          <input name="name" autoComplete="name" defaultValue={values.name} {...wiring} />
        )}
      </Field>
      <Field {...field("email")}>
        {(wiring) => (
          <input
            name="email"
            type="email"
            autoComplete="email"
            dir="ltr"
            defaultValue={values.email}
            {...wiring}
          />
        )}
      </Field>
      <Field {...field("country")}>
        {(wiring) => (
          <CountrySelect
            locale={locale}
            countries={countries}
            placeholder={t("chooseCountry")}
            value={values.country}
            {...wiring}
          />
        )}
      </Field>
      {!isShort && (
        <>
          <Field {...field("town")}>
            {(wiring) => (
              <input
                name="town"
                autoComplete="address-level2"
                defaultValue={values.town}
                {...wiring}
              />
            )}
          </Field>
          <Field {...field("comment")}>
            {(wiring) => (
              <textarea name="comment" rows={2} defaultValue={values.comment} {...wiring} />
            )}
          </Field>
          <Choice id="show_name" label={t("showName")} isChosen={Boolean(values.show_name)} />
        </>
      )}
      <Choice id="updates" label={t("updates")} isChosen={Boolean(values.updates)} />
      <div className="trap" aria-hidden="true">
        <label htmlFor="website">{t("trap")}</label>
        <input id="website" name="website" tabIndex={-1} autoComplete="off" />
      </div>
      <p className="hint">{t("retention")}</p>
      <button type="submit">{t("submit")}</button>
      <p className="hint">{t("next")}</p>
    </form>
  );
}

function Hidden({ name, value }: { name: string; value: string | undefined }) {
  return value ? <input type="hidden" name={name} value={value} /> : null;
}

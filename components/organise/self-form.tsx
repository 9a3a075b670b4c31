import { Field } from "#components/signature/field.tsx";
import { languageName } from "#components/page/language-name.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, locales, localePath } from "#platform/locales.ts";
import { Mistakes } from "./mistakes.tsx";

export type Self = { name: string; locale: string };

/** How an organiser is called, and the language of the mails to them. */
export function SelfForm({
  locale,
  self,
  isWrong,
}: {
  locale: Locale;
  self: Self;
  isWrong: boolean;
}) {
  const t = translator(locale, "account");
  const message = t("nameWrong");
  return (
    <form method="post" action={localePath(locale, "/organise/account/self")} noValidate>
      <Mistakes locale={locale} mistakes={isWrong ? [{ field: "name", message }] : []} />
      <Field id="name" label={t("name")} hint={t("nameHint")} errors={isWrong ? [message] : []}>
        {(wiring) => (
          <input name="name" autoComplete="name" required defaultValue={self.name} {...wiring} />
        )}
      </Field>
      <Field id="language" label={t("language")} hint={t("languageHint")}>
        {(wiring) => (
          <select name="language" defaultValue={self.locale} {...wiring}>
            {locales.map((one) => (
              <option key={one} value={one} lang={one}>
                {languageName(one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button type="submit">{t("save")}</button>
    </form>
  );
}

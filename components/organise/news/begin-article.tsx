import { Field } from "#components/signature/field.tsx";
import { translator } from "#platform/i18n.ts";
import { locales, type Locale, localePath } from "#platform/locales.ts";
import { languageIn } from "./draft-labels.ts";

type Props = { locale: Locale; path: string };

/** Where an article begins: with the language that it is written in. */
export function BeginArticle({ locale, path }: Props) {
  const t = translator(locale, "newsDesk");
  return (
    <form className="filter" method="post" action={localePath(locale, `${path}/begin`)}>
      <Field id="language" label={t("fields.locale")}>
        {(wiring) => (
          <select name="language" defaultValue={locale} {...wiring}>
            {locales.map((language) => (
              <option key={language} value={language}>
                {languageIn(locale, language)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p className="acts">
        <button type="submit">{t("begin")}</button>
      </p>
    </form>
  );
}

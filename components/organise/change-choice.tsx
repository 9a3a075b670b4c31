import { textChanges } from "#domain/texts/input.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";

type Props = { locale: Locale; error?: string | undefined };

/** Whether a change is a slip corrected or a new meaning: nobody but its author can say. */
export function ChangeChoice({ locale, error }: Props) {
  const t = translator(locale, "text");
  return (
    <fieldset className={error ? "field wrong" : "field"}>
      <legend>{t("publish.question")}</legend>
      {error && <p className="error">{error}</p>}
      {textChanges.map((change) => (
        <div className="choice" key={change}>
          <input
            type="radio"
            id={change}
            name="change"
            value={change}
            aria-describedby={`${change}-hint`}
          />
          <div>
            <label htmlFor={change}>{t(`publish.${change}`)}</label>
            <p className="hint" id={`${change}-hint`}>
              {t(`publish.${change}Hint`)}
            </p>
          </div>
        </div>
      ))}
    </fieldset>
  );
}

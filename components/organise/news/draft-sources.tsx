import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { TextField } from "../text-field.tsx";

type Props = {
  locale: Locale;
  values: Record<string, string>;
  codes: Record<string, string>;
  rows: number;
};

/** What an article cites, in order: a row each, and empty ones for more. */
export function DraftSources({ locale, values, codes, rows }: Props) {
  const t = translator(locale, "newsDesk");
  return (
    <fieldset className="draft-sources">
      <legend>{t("parts.sources")}</legend>
      <p className="hint">{t("hints.sources")}</p>
      <ol>
        {Array.from({ length: rows }, (_, index) => index + 1).map((number) => {
          const field = (name: "sourceName" | "sourceAddress" | "sourceDay") => {
            const id = `${name}-${number}`;
            const typed = { value: values[id], code: codes[id] };
            return { locale, id, label: t(`fields.${name}`), ...typed };
          };
          const place = `sourceOrder-${number}`;
          return (
            <li key={number} aria-label={t("source", { number })}>
              <TextField {...field("sourceAddress")} type="url" />
              <TextField {...field("sourceName")} />
              <div className="pair">
                <TextField {...field("sourceDay")} type="date" />
                <div className="field">
                  <label htmlFor={place}>{t("fields.sourceOrder")}</label>
                  <input
                    id={place}
                    name={place}
                    inputMode="numeric"
                    dir="ltr"
                    defaultValue={values[place] ?? String(number)}
                  />
                </div>
              </div>
            </li>
          );
        })}
      </ol>
      <button type="submit" className="plain" name="act" value="fill">
        {t("fill")}
      </button>
    </fieldset>
  );
}

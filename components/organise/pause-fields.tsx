import { inLanguage } from "#components/page/in-language.ts";
import { pauseMessageLimit } from "#domain/pauses/pause.ts";
import { translator } from "#platform/i18n.ts";
import { direction, type Locale } from "#platform/locales.ts";
import { LimitedField } from "./limited-field.tsx";

type Props = {
  locale: Locale;
  /** Those that the campaign is shown in, the original one first. */
  languages: Locale[];
  values: Record<string, string>;
  error?: string | undefined;
};

/** What visitors are told during a pause, in each language; without one they read the original. */
export function PauseFields({ locale, languages, values, error }: Props) {
  const t = translator(locale, "acts");
  const names = new Intl.DisplayNames(locale, { type: "language" });
  return languages.map((language, index) => {
    const id = `message_${language}`;
    return (
      <LimitedField
        key={id}
        locale={locale}
        id={id}
        label={t("message", { language: names.of(language) ?? language })}
        hint={index === 0 ? t("messageHint") : t("messageOptional")}
        errors={index === 0 && error ? [error] : []}
        limit={pauseMessageLimit}
        value={values[id] ?? ""}
      >
        {(wiring) => (
          <textarea
            name={id}
            rows={3}
            defaultValue={values[id] ?? ""}
            {...inLanguage(locale, language)}
            dir={direction(language)}
            {...wiring}
          />
        )}
      </LimitedField>
    );
  });
}

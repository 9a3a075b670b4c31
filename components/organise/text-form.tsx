import type { ReactNode } from "react";
import { inLanguage } from "#components/page/in-language.ts";
import { textLimits, type TextField } from "#domain/texts/input.ts";
import type { TextWords } from "#domain/texts/text.ts";
import { translator } from "#platform/i18n.ts";
import { direction, type Locale, localePath } from "#platform/locales.ts";
import { Hidden } from "./hidden.tsx";
import { LimitedField } from "./limited-field.tsx";
import { Mistakes } from "./mistakes.tsx";

export type TextErrors = Partial<Record<TextField, string>>;

type Props = {
  locale: Locale;
  /** The language that is written in. */
  lang: Locale;
  action: string;
  values: Partial<TextWords>;
  errors?: TextErrors;
  hidden: Record<string, string>;
  /** What it is a translation of, to stand beside it. */
  original?: { lang: Locale; words: TextWords } | undefined;
};

export const textFields = ["title", "summary", "addressees", "body"] as const;

/** The text of a campaign in one language, beside the original where it is a translation. */
export function TextForm({ locale, lang, action, values, errors = {}, hidden, original }: Props) {
  const t = translator(locale, "text");
  const desk = translator(locale, "desk");
  const mistakes = textFields
    .filter((name) => errors[name])
    .map((field) => {
      const message = t(`errors.${errors[field] as "required"}`, { limit: textLimits[field] });
      return { field, message: desk("named", { name: t(`names.${field}`), message }) };
    });
  const control = (name: TextField) => ({
    name,
    defaultValue: values[name] ?? "",
    ...inLanguage(locale, lang),
    dir: direction(lang),
  });
  const row = (name: TextField, children: (wiring: object) => ReactNode) => (
    <div className={original ? "sides" : undefined} key={name}>
      {original && <Original locale={locale} name={name} {...original} />}
      <LimitedField
        locale={locale}
        id={name}
        label={t(`names.${name}`)}
        hint={t(`hints.${name}`)}
        errors={
          errors[name]
            ? [t(`errors.${errors[name] as "required"}`, { limit: textLimits[name] })]
            : []
        }
        limit={textLimits[name]}
        value={values[name] ?? ""}
      >
        {children}
      </LimitedField>
    </div>
  );
  return (
    <form
      className={original ? "desk-form wide" : "desk-form"}
      method="post"
      action={localePath(locale, action)}
      noValidate
    >
      <Mistakes locale={locale} mistakes={mistakes} />
      <Hidden values={hidden} />
      {row("title", (wiring) => (
        <input {...control("title")} {...wiring} />
      ))}
      {row("summary", (wiring) => (
        <textarea rows={3} {...control("summary")} {...wiring} />
      ))}
      {row("addressees", (wiring) => (
        <input {...control("addressees")} {...wiring} />
      ))}
      {row("body", (wiring) => (
        <textarea rows={16} {...control("body")} {...wiring} />
      ))}
      <button type="submit">{t("save")}</button>
    </form>
  );
}

type OriginalProps = { locale: Locale; name: TextField; lang: Locale; words: TextWords };

function Original({ locale, name, lang, words }: OriginalProps) {
  const t = translator(locale, "text");
  return (
    <div className="original">
      <p className="label">
        {t("original")} · {t(`names.${name}`)}
      </p>
      <p className="as-written" {...inLanguage(locale, lang)}>
        {words[name]}
      </p>
    </div>
  );
}

import type { Locale } from "#platform/locales.ts";
import { differences } from "./differences.ts";
import { inLanguage } from "./in-language.ts";

type Props = {
  locale: Locale;
  /** The language of both texts. */
  lang: Locale;
  older: string;
  newer: string;
};

/** Two texts as one, with what was taken out struck through and what was put in underlined. */
export function Difference({ locale, lang, older, newer }: Props) {
  return (
    <div className="difference" {...inLanguage(locale, lang)}>
      {differences(lang, older, newer).map(({ kind, text }, index) => {
        if (kind === "gone") return <del key={index}>{text}</del>;
        return kind === "new" ? <ins key={index}>{text}</ins> : <span key={index}>{text}</span>;
      })}
    </div>
  );
}

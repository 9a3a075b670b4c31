import type { ArticleNote } from "#domain/articles/article.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { dayInWords } from "../page/day.tsx";
import { inLanguage } from "../page/in-language.ts";

const headings = { correction: "correctionOf", retraction: "retractionOf" } as const;

type Props = { locale: Locale; lang: Locale; notes: readonly ArticleNote[] };

/** What has been said of an article since it was published, each with its day. */
export function ArticleNotes({ locale, lang, notes }: Props) {
  const t = translator(locale, "news");
  return notes.map(({ kind, text, notedOn }, index) => (
    <div className="note" key={notedOn + index}>
      <h2 className="section-title">{t(headings[kind], { date: dayInWords(locale, notedOn) })}</h2>
      <p className="as-written" {...inLanguage(locale, lang)}>
        {text}
      </p>
    </div>
  ));
}

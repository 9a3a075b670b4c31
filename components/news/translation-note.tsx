import { type Article, articlePath } from "#domain/articles/article.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { LanguageNote } from "../page/language-note.tsx";

/** Says of a translation what it was made of, and of an original that there is no translation. */
export function TranslationNote({ locale, article }: { locale: Locale; article: Article }) {
  const { originalLocale } = article;
  if (article.locale === originalLocale)
    return <LanguageNote locale={locale} shown={originalLocale} />;
  const t = translator(locale, "news");
  const name = new Intl.DisplayNames(locale, { type: "language" }).of(originalLocale);
  return (
    <p className="note plain-note">
      {t("translatedFrom", { language: name ?? originalLocale })}{" "}
      <a href={localePath(originalLocale, articlePath(article))} hrefLang={originalLocale}>
        {t("readOriginal")}
      </a>
    </p>
  );
}

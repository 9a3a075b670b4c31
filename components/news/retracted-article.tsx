import type { RetractedArticle as Retracted } from "#domain/articles/article.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { dayInWords } from "../page/day.tsx";
import { PlainPage } from "../page/plain-page.tsx";
import { ArticleNotes } from "./article-notes.tsx";

/** What stands in the place of an article that has been taken back. */
export function RetractedArticle({ locale, article }: { locale: Locale; article: Retracted }) {
  const t = translator(locale, "news");
  const date = dayInWords(locale, article.publishedOn);
  return (
    <PlainPage title={t("retracted")} lead={t("retractedLead", { title: article.title, date })}>
      <ArticleNotes locale={locale} lang={article.locale} notes={article.notes} />
      <p>
        <a href={localePath(locale, "/news")}>{translator(locale, "site")("news")}</a>
      </p>
    </PlainPage>
  );
}

import {
  lastFoundPage,
  questionPath,
  type FoundPage,
  type Question,
} from "#domain/search/search.ts";
import { translator } from "#platform/i18n.ts";
import { localePath, type Locale } from "#platform/locales.ts";
import { FoundArticleItem } from "./found-article.tsx";
import { NothingFound } from "./nothing-found.tsx";

type Props = FoundPage & { locale: Locale; question: Question };

/** What was found, the best first; or why there is nothing, and how to ask. */
export function FoundList({ locale, question, articles, found, isMore, page, hasNext }: Props) {
  const t = translator(locale, "search");
  const pathOf = (number: number) => localePath(locale, questionPath(question, number));
  if (articles.length === 0) return <NothingFound locale={locale} question={question} />;
  return (
    <section className="found" aria-labelledby="found">
      <h2 id="found" className="section-title">
        {t("found", { count: found })}
      </h2>
      {question.isCut && <p className="note">{t("cut", { question: question.text })}</p>}
      {isMore && <p className="note">{t("more", { count: found })}</p>}
      <ol className="articles">
        {articles.map((article) => (
          <FoundArticleItem
            key={`${article.publishedOn}/${article.slug}`}
            locale={locale}
            article={article}
          />
        ))}
      </ol>
      {(page > 1 || hasNext) && (
        <nav className="pager" aria-label={translator(locale, "site")("pages")}>
          {page > 1 && (
            <a rel="prev" href={pathOf(page - 1)}>
              {t("previous")}
            </a>
          )}
          {hasNext && page < lastFoundPage && (
            <a rel="next" href={pathOf(page + 1)}>
              {t("next")}
            </a>
          )}
        </nav>
      )}
      {hasNext && page === lastFoundPage && <p className="note">{t("last")}</p>}
    </section>
  );
}

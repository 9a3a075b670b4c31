import { articlePath, type ListedArticle } from "#domain/articles/article.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { inLanguage } from "../page/in-language.ts";
import { Day } from "../page/day.tsx";

type Props = {
  locale: Locale;
  articles: ListedArticle[];
  /** What the titles are, below the heading that the list stands under. */
  heading?: "h2" | "h3";
};

export function ArticleList({ locale, articles, heading: Heading = "h2" }: Props) {
  const t = translator(locale, "news");
  if (articles.length === 0) return <p className="note">{t("none")}</p>;
  return (
    <ol className="articles">
      {articles.map((article) => (
        <li key={articlePath(article)}>
          <p className="meta">
            <Day locale={locale} day={article.publishedOn} />
            {article.kind !== "news" && <span>{t(`kind.${article.kind}`)}</span>}
          </p>
          <div {...inLanguage(locale, article.locale)}>
            <Heading>
              <a href={localePath(locale, articlePath(article))}>{article.title}</a>
            </Heading>
            <p>{article.dek}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

import { articlePath, type RelatedArticle } from "#domain/articles/article.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { inLanguage } from "../page/in-language.ts";
import { Day } from "../page/day.tsx";

type Props = { locale: Locale; related: RelatedArticle[] };

export function Related({ locale, related }: Props) {
  if (related.length === 0) return null;
  return (
    <section aria-labelledby="related">
      <h2 id="related">{translator(locale, "news")("related")}</h2>
      <ol className="articles">
        {related.map((article) => (
          <li key={articlePath(article)}>
            <p className="meta">
              <Day locale={locale} day={article.publishedOn} />
            </p>
            <div>
              <h3 {...inLanguage(locale, article.locale)}>
                <a href={localePath(locale, articlePath(article))}>{article.title}</a>
              </h3>
              <p {...inLanguage(locale, article.reasonLocale)}>{article.reason}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

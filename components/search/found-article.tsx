import { articlePath } from "#domain/articles/article.ts";
import type { FoundArticle } from "#domain/search/search.ts";
import { topicPath } from "#domain/topics/topic.ts";
import { translator } from "#platform/i18n.ts";
import { localePath, type Locale } from "#platform/locales.ts";
import { Day } from "../page/day.tsx";
import { inLanguage } from "../page/in-language.ts";
import { MarkedWords } from "./marked-words.tsx";

/** An article that was found: when and what kind, its words with what was looked for marked, its topics. */
export function FoundArticleItem({ locale, article }: { locale: Locale; article: FoundArticle }) {
  const { publishedOn, kind, topics, title, dek, excerpt } = article;
  const t = translator(locale, "news");
  return (
    <li>
      <p className="meta">
        <Day locale={locale} day={publishedOn} />
        <span> {t(`kind.${kind}`)}</span>
      </p>
      <div>
        <div {...inLanguage(locale, article.locale)}>
          <h3>
            <a href={localePath(article.pageLocale, articlePath(article))}>
              <MarkedWords words={title} />
            </a>
          </h3>
          <p>
            <MarkedWords words={dek} />
          </p>
          {excerpt && (
            <p className="excerpt">
              <MarkedWords words={excerpt} />
            </p>
          )}
        </div>
        {topics.length > 0 && (
          <p className="meta trail">
            {topics.map((topic) => (
              <a
                key={topic.slug}
                href={localePath(locale, topicPath(topic))}
                {...inLanguage(locale, topic.locale)}
              >
                {topic.name}
              </a>
            ))}
          </p>
        )}
      </div>
    </li>
  );
}

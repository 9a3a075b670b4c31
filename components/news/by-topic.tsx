import type { ListedArticle } from "#domain/articles/article.ts";
import { topicPath } from "#domain/topics/topic.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { inLanguage } from "../page/in-language.ts";
import { ArticleList } from "./article-list.tsx";

/** The articles of a day under their first topics. */
export function ByTopic({ locale, articles }: { locale: Locale; articles: ListedArticle[] }) {
  const groups = [...Map.groupBy(articles, ({ topics }) => topics[0]?.slug)];
  const isGrouped = groups.some(([slug]) => slug !== undefined);
  if (!isGrouped) return <ArticleList locale={locale} articles={articles} />;
  const ordered = groups.toSorted(([one], [other]) => Number(!one) - Number(!other));
  return ordered.map(([slug, own]) => {
    const topic = own[0]!.topics[0];
    return (
      <section key={slug ?? ""} className="group">
        <h2 className="section-title">
          {topic ? (
            <a href={localePath(locale, topicPath(topic))} {...inLanguage(locale, topic.locale)}>
              {topic.name}
            </a>
          ) : (
            translator(locale, "news")("otherTopics")
          )}
        </h2>
        <ArticleList heading="h3" locale={locale} articles={own} />
      </section>
    );
  });
}

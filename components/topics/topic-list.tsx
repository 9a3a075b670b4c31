import { type ListedTopic, topicPath } from "#domain/topics/topic.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { inLanguage } from "../page/in-language.ts";

export function TopicList({ locale, topics }: { locale: Locale; topics: ListedTopic[] }) {
  const t = translator(locale, "topics");
  if (topics.length === 0) return <p className="note">{t("none")}</p>;
  return (
    <ul className="topics">
      {topics.map((topic) => (
        <li key={topic.slug}>
          <a href={localePath(locale, topicPath(topic))} {...inLanguage(locale, topic.locale)}>
            {topic.name}
          </a>{" "}
          <span className="meta">{t("articles", { count: topic.articles })}</span>
        </li>
      ))}
    </ul>
  );
}

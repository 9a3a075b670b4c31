import { Fragment } from "react";
import { type Article, articlePath, periodPath } from "#domain/articles/article.ts";
import { topicPath } from "#domain/topics/topic.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { inLanguage } from "../page/in-language.ts";
import { Day } from "../page/day.tsx";
import { languageName } from "../page/language-name.ts";

export function Byline({ locale, article }: { locale: Locale; article: Article }) {
  const t = translator(locale, "news");
  return (
    <div className="byline meta">
      <p>
        <strong>{t(`kind.${article.kind}`)}</strong>
      </p>
      <p>
        <a href={localePath(locale, periodPath(article.publishedOn))}>
          <Day locale={locale} day={article.publishedOn} />
        </a>
      </p>
      <p {...inLanguage(locale, article.originalLocale)}>{article.byline}</p>
      <ul aria-label={t("topics")}>
        {article.topics.map((topic) => (
          <li key={topic.slug}>
            <a href={localePath(locale, topicPath(topic))} {...inLanguage(locale, topic.locale)}>
              {topic.name}
            </a>
          </li>
        ))}
      </ul>
      <OtherLanguages locale={locale} article={article} />
    </div>
  );
}

function OtherLanguages({ locale, article }: { locale: Locale; article: Article }) {
  const others = article.locales.filter((other) => other !== article.locale);
  if (others.length === 0) return null;
  return (
    <p>
      {translator(locale, "news")("alsoIn")}{" "}
      {others.map((other) => (
        <Fragment key={other}>
          <a href={localePath(other, articlePath(article))} lang={other} hrefLang={other}>
            {languageName(other)}
          </a>{" "}
        </Fragment>
      ))}
    </p>
  );
}

import { type Article, articlePath } from "#domain/articles/article.ts";
import { absoluteAddress } from "#platform/addresses.ts";
import { translator } from "#platform/i18n.ts";
import { defaultLocale } from "#platform/locales.ts";

/** An article as schema.org describes one. */
export function articleData(article: Article): Record<string, unknown> {
  return {
    "@type": "NewsArticle",
    headline: article.title,
    description: article.dek,
    inLanguage: article.locale,
    datePublished: article.publishedOn,
    dateModified: article.updatedAt.toISOString(),
    author: { "@type": "Organization", name: article.byline },
    image: article.picture
      ? [absoluteAddress(defaultLocale, `/${article.picture.file}`)]
      : undefined,
    publisher: {
      "@type": "Organization",
      name: translator(article.locale, "site")("name"),
      url: absoluteAddress(defaultLocale, "/"),
    },
    url: absoluteAddress(article.locale, articlePath(article)),
    about: article.topics.map(({ name }) => name),
    citation: article.sources.map(({ name }) => name),
  };
}

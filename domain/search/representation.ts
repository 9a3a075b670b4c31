import { articlePath } from "#domain/articles/article.ts";
import { topicPath } from "#domain/topics/topic.ts";
import { absoluteAddress } from "#platform/addresses.ts";
import type { PlainObject, Representation } from "#platform/formats/representation.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import {
  kindInAddress,
  lastFoundPage,
  questionPath,
  type FoundArticle,
  type FoundPage,
  type Marked,
  type Question,
} from "./search.ts";

/** One page of what was found (JSON, XML); none beyond the last page. */
export function representSearch(
  question: Question,
  locale: Locale,
  { articles, found, isMore, page, hasNext }: FoundPage,
): Representation | undefined {
  if (articles.length === 0 && page > 1) return undefined;
  const { text, kind, topic = null, language = null, from = null, to = null } = question;
  const at = (format: string) => absoluteAddress(locale, questionPath(question, page, format));
  const data = {
    address: at(""),
    language: locale,
    title: translator(locale, "search")("title"),
    question: { words: text, topic, kind: kind ? kindInAddress(kind) : null, language, from, to },
    found,
    isMore,
    page,
    previousPage: page > 1 ? page - 1 : null,
    nextPage: hasNext && page < lastFoundPage ? page + 1 : null,
    articles: articles.map((article) => describe(article)),
    formats: { json: at(".json"), xml: at(".xml") },
  };
  return { name: "search", language: locale, data };
}

function describe(article: FoundArticle): PlainObject {
  return {
    address: absoluteAddress(article.locale, articlePath(article)),
    kind: article.kind,
    publishedOn: article.publishedOn,
    language: article.locale,
    title: textOf(article.title),
    dek: textOf(article.dek),
    excerpt: article.excerpt && textOf(article.excerpt),
    topics: article.topics.map((topic) => ({
      slug: topic.slug,
      name: topic.name,
      language: topic.locale,
      address: absoluteAddress(topic.locale, topicPath(topic)),
    })),
  };
}

function textOf(marked: Marked): string {
  return marked.map(({ text }) => text).join("");
}

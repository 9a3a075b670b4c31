import { absoluteAddress } from "#platform/addresses.ts";
import { startOfDay } from "#platform/calendar.ts";
import type { Feed, FeedEntry } from "#platform/formats/atom.ts";
import { formatLinks } from "#platform/formats/links.ts";
import { markdownDocument, markdownLink, plainWords } from "#platform/formats/markdown.ts";
import type { PlainObject, Representation } from "#platform/formats/representation.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import {
  besidePaths,
  lastPage,
  placePath,
  type ArticlePage,
  type ListedArticle,
} from "./article.ts";
import { addressOf, describeListed } from "./representation.ts";

/** What a list of articles is: its page, its title for people, and what else is to be said of it. */
export type ArticleList = {
  locale: Locale;
  path: string;
  title: string;
  formats: readonly string[];
  about?: PlainObject;
};

/** One page of a list of articles (JSON, XML, Atom, JSON Feed, Markdown); none beyond the last page. */
export function representArticles(
  list: ArticleList,
  found: ArticlePage,
): Representation | undefined {
  const { locale, path, title, formats, about } = list;
  const { articles, place, hasOlder } = found;
  const page = "page" in place ? place.page : null;
  if (articles.length === 0 && page !== 1) return undefined;
  const { newer, older } = besidePaths(path, found);
  const absolute = (one: string | undefined) => (one ? absoluteAddress(locale, one) : null);
  const address = absoluteAddress(locale, placePath(path, place));
  const data = {
    address,
    language: locale,
    title,
    ...about,
    page,
    previousPage: page && page > 1 ? page - 1 : null,
    nextPage: page && page < lastPage && hasOlder ? page + 1 : null,
    newer: absolute(newer),
    older: absolute(older),
    articles: articles.map(describeListed),
    formats: {
      ...formatLinks(locale, path, formats),
      ...(formats.includes("atom") && { feed: absoluteAddress(locale, `${path}/feed.json`) }),
    },
  };
  const markdown = markdownDocument(
    { address, language: locale, title, page, newer: data.newer, older: data.older },
    [`# ${plainWords(title)}`, ...articles.map(writeListed)],
  );
  return { name: "articles", language: locale, data, feed: toFeed(list, found), markdown };
}

function toFeed({ locale, path, title }: ArticleList, found: ArticlePage): Feed {
  const name = translator(locale, "site")("name");
  const at = (one: string) => {
    const { newer, older } = besidePaths(one, found);
    const absolute = (other: string | undefined) => other && absoluteAddress(locale, other);
    const self = absoluteAddress(locale, placePath(one, found.place));
    return { self, previous: absolute(newer), next: absolute(older) };
  };
  return {
    id: absoluteAddress(locale, path),
    title: `${title} · ${name}`,
    author: name,
    address: absoluteAddress(locale, placePath(path, found.place)),
    ...at(`${path}.atom`),
    json: at(`${path}/feed.json`),
    entries: found.articles.map(toEntry),
  };
}

/** The id is the address in the language of the original: a translation that comes later leaves it as it is. */
function toEntry(article: ListedArticle): FeedEntry {
  return {
    id: addressOf({ ...article, locale: article.originalLocale }),
    address: addressOf(article),
    language: article.locale,
    title: article.title,
    summary: article.dek,
    author: article.byline,
    publishedAt: startOfDay(article.publishedOn),
    updatedAt: article.updatedAt,
    topics: article.topics,
  };
}

function writeListed(article: ListedArticle): string {
  const link = markdownLink(article.title, addressOf(article));
  return `## ${link}\n\n${article.publishedOn} · ${plainWords(article.dek)}`;
}

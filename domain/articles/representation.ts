import { topicPath } from "#domain/topics/topic.ts";
import { absoluteAddress } from "#platform/addresses.ts";
import { startOfDay } from "#platform/calendar.ts";
import { campaignPath } from "#domain/campaigns/campaign.ts";
import type { Feed, FeedEntry } from "#platform/formats/atom.ts";
import { formatLinks, pagePath } from "#platform/formats/links.ts";
import {
  markdownDocument,
  markdownLink,
  markdownSection,
  plainWords,
} from "#platform/formats/markdown.ts";
import type { PlainObject, Representation } from "#platform/formats/representation.ts";
import { translator } from "#platform/i18n.ts";
import { defaultLocale, type Locale } from "#platform/locales.ts";
import {
  articlePath,
  type Article,
  type ArticlePage,
  type ListedArticle,
  type RelatedArticle,
  type Source,
} from "./article.ts";

/** What a list of articles is: its page, its title for people, and what else is to be said of it. */
export type ArticleList = {
  locale: Locale;
  path: string;
  title: string;
  formats: readonly string[];
  about?: PlainObject;
};

/** An article (JSON, XML, Markdown). It has one language, and its true address is in it. */
export function representArticle(article: Article): Representation {
  const { locale, campaignSlug, pulledQuote } = article;
  const campaign = campaignSlug && {
    slug: campaignSlug,
    address: absoluteAddress(locale, campaignPath({ slug: campaignSlug })),
  };
  const data = {
    ...describe(article),
    campaign: campaign || null,
    pulledQuote,
    sources: article.sources,
    relatedArticles: article.related.map((related) => ({
      ...describeBriefly(related),
      reason: related.reason,
    })),
    markdown: article.body,
    html: article.html,
  };
  const markdown = writeArticle(article);
  return { name: "article", language: locale, data, markdown };
}

/** One page of a list of articles (JSON, XML, Atom, Markdown); none beyond the last page. */
export function representArticles(
  list: ArticleList,
  { articles, page, hasNext }: ArticlePage,
): Representation | undefined {
  if (articles.length === 0 && page > 1) return undefined;
  const { locale, path, title, formats, about } = list;
  const address = absoluteAddress(locale, pagePath(path, page));
  const data = {
    address,
    language: locale,
    title,
    ...about,
    page,
    previousPage: page > 1 ? page - 1 : null,
    nextPage: hasNext ? page + 1 : null,
    articles: articles.map(describe),
    formats: formatLinks(locale, path, formats),
  };
  return {
    name: "articles",
    language: locale,
    data,
    feed: toFeed(list, { articles, page, hasNext }),
    markdown: markdownDocument({ address, language: locale, title, page }, [
      `# ${plainWords(title)}`,
      ...articles.map(writeListed),
    ]),
  };
}

function describe(article: ListedArticle) {
  const { locale, picture } = article;
  return {
    ...describeBriefly(article),
    slug: article.slug,
    byline: article.byline,
    updatedAt: article.updatedAt.toISOString(),
    topics: article.topics.map((topic) => ({
      slug: topic.slug,
      name: topic.name,
      language: topic.locale,
      address: absoluteAddress(topic.locale, topicPath(topic)),
    })),
    picture: picture && describePicture(picture),
    formats: formatLinks(locale, articlePath(article), ["json", "xml", "md"]),
  };
}

function describeBriefly(article: Omit<RelatedArticle, "reason" | "reasonLocale">) {
  return {
    address: addressOf(article),
    kind: article.kind,
    publishedOn: article.publishedOn,
    language: article.locale,
    title: article.title,
    dek: article.dek,
  };
}

function describePicture({ file, ...words }: NonNullable<ListedArticle["picture"]>): PlainObject {
  return { address: absoluteAddress(defaultLocale, `/${file}`), ...words };
}

function addressOf(article: { locale: Locale; publishedOn: string; slug: string }): string {
  return absoluteAddress(article.locale, articlePath(article));
}

function toFeed(
  { locale, path, title }: ArticleList,
  { articles, page, hasNext }: ArticlePage,
): Feed {
  const name = translator(locale, "site")("name");
  const atomPage = (number: number) => absoluteAddress(locale, pagePath(`${path}.atom`, number));
  return {
    id: absoluteAddress(locale, path),
    title: `${title} · ${name}`,
    author: name,
    address: absoluteAddress(locale, pagePath(path, page)),
    self: atomPage(page),
    previous: page > 1 ? atomPage(page - 1) : undefined,
    next: hasNext ? atomPage(page + 1) : undefined,
    entries: articles.map(toEntry),
  };
}

function toEntry(article: ListedArticle): FeedEntry {
  return {
    id: addressOf(article),
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

function writeArticle(article: Article): string {
  const { locale, title, dek, byline, publishedOn, body, sources, related } = article;
  const t = translator(locale, "news");
  const fields = { address: addressOf(article), language: locale, title, byline, publishedOn };
  return markdownDocument(fields, [
    `# ${plainWords(title)}`,
    `*${plainWords(dek)}*`,
    body,
    ...markdownSection(t("sources"), sources.map(writeSource)),
    ...markdownSection(t("related"), related.map(writeRelated)),
  ]);
}

function writeSource({ name, address, publishedOn }: Source): string {
  const source = address ? markdownLink(name, address) : plainWords(name);
  return publishedOn ? `${source}, ${publishedOn}` : source;
}

function writeRelated(related: RelatedArticle): string {
  const link = markdownLink(related.title, addressOf(related));
  return `${link}, ${related.publishedOn}: ${plainWords(related.reason)}`;
}

function writeListed(article: ListedArticle): string {
  const link = markdownLink(article.title, addressOf(article));
  return `## ${link}\n\n${article.publishedOn} · ${plainWords(article.dek)}`;
}

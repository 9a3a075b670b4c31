import type { articleNotes } from "#db/schema/article-versions.ts";
import type { articles, PaperFile, Picture, PulledQuote } from "#db/schema/articles.ts";
import type { Source } from "#domain/sources/source.ts";
import type { Topic } from "#domain/topics/topic.ts";
import { isDay } from "#platform/calendar.ts";
import type { Locale } from "#platform/locales.ts";

type Row = typeof articles.$inferSelect;

export type { PaperFile, Picture, PulledQuote, Source };

/** An article in a list. `locale` is the language of these words, `originalLocale` the one it was written in. */
export type ListedArticle = Pick<
  Row,
  | "id"
  | "kind"
  | "publishedOn"
  | "slug"
  | "locale"
  | "title"
  | "dek"
  | "byline"
  | "picture"
  | "updatedAt"
> & { originalLocale: Locale; topics: Topic[] };

export type ArticleKind = Row["kind"];

/**
 * Another article, and why it is related: an editor's words, in the language of the article that names it, or what the
 * product has found, in the reader's.
 */
export type RelatedArticle = Pick<
  Row,
  "kind" | "publishedOn" | "slug" | "locale" | "title" | "dek"
> & { reason: string; reasonLocale: Locale };

/** A dated note beneath an article, in the language it was written in. */
export type ArticleNote = Pick<typeof articleNotes.$inferSelect, "kind" | "text" | "notedOn">;

/** What is left of an article that has been taken back. Its words are in its original language. */
export type RetractedArticle = Pick<Row, "publishedOn" | "slug" | "locale" | "title"> & {
  retractedAt: Date;
  notes: ArticleNote[];
};

/**
 * An article as its page shows it: in `locale`, which is the reader's if it has been translated into that.
 * `campaignSlug` is null without a published campaign.
 */
export type Article = ListedArticle &
  Pick<Row, "body" | "html" | "pulledQuote" | "paper"> & {
    originalLocale: Locale;
    /** The languages it can be read in, the original first. */
    locales: Locale[];
    campaignSlug: string | null;
    notes: ArticleNote[];
    sources: Source[];
    related: RelatedArticle[];
  };

/** Which articles a list shows; `{}` is all of them. */
export type ArticleChoice =
  | { campaignId: number }
  | { topicId: number }
  | { kind: ArticleKind }
  | { period: Period }
  | Record<never, never>;

/**
 * Where in a list a page begins: by its number, or beside the key of an article (`2003-01-29/a-promise`).
 * A day alone stands before all of its articles. Keys stay right while a list grows, and are found in an index.
 */
export type ListPlace = { page: number } | { before: string } | { after: string };

/** One page of a list, newest first. */
export type ArticlePage = {
  articles: ListedArticle[];
  place: ListPlace;
  hasNewer: boolean;
  hasOlder: boolean;
};

/** A year, month or day of the archive, as its address has it: `2003`, `2003-01`, `2003-01-29`. */
export type Period = string;

/** How many articles a period has. */
export type PeriodCount = { period: Period; articles: number };

/** Where an article stands and in which languages. */
export type ArticleAddress = Pick<Row, "publishedOn" | "slug" | "updatedAt"> & {
  locales: Locale[];
};

/** An article in one of its languages, as news of the last days are told of. */
export type RecentArticle = Pick<Row, "publishedOn" | "slug" | "locale" | "title" | "updatedAt">;

export const articlesPerPage = 20;
/** So many that, in six languages each, a sitemap keeps below its 50,000 addresses. */
export const articlesPerBatch = 5000;
/** What lies deeper in a list is reached by keys: skipping takes time, though only that of an index. */
export const lastPage = 10_000;

/** The lists of one kind, by the last part of their address: `/news/papers`. */
export const kindAddresses = {
  news: "news",
  "press-releases": "press release",
  papers: "paper",
  statements: "statement",
} as const satisfies Record<string, ArticleKind>;
export type KindAddress = keyof typeof kindAddresses;

/** True for the last part of the address of a kind's list. */
export function isKindAddress(text: string): text is KindAddress {
  return Object.hasOwn(kindAddresses, text);
}

/** The path of an article's page, without language: `/news/2003/01/29/a-promise`. */
export function articlePath(article: { publishedOn: string; slug: string }): string {
  return `${periodPath(article.publishedOn)}/${article.slug}`;
}

/** The path of an archive page, without language: `/news/2003/01`. */
export function periodPath(period: Period): string {
  return `/news/${period.replaceAll("-", "/")}`;
}

/** The period of the parts of an address, if such a year, month or day has ever been. */
export function readPeriod(year: string, month?: string, day?: string): Period | undefined {
  const period = [year, month, day].filter((part) => part !== undefined).join("-");
  const isWellFormed = /^\d{4}(-\d{2}){0,2}$/.test(period);
  return isWellFormed && isDay(boundsOf(period).first) ? period : undefined;
}

/** The first and the last possible day of a period, for comparing with `publishedOn`. */
export function boundsOf(period: Period): { first: string; last: string } {
  return {
    first: period + "0000-01-01".slice(period.length),
    last: period + "0000-12-31".slice(period.length),
  };
}

const keyPattern = /^(\d{4}-\d{2}-\d{2})(\/[a-z0-9-]{1,200})?$/;

type Query = Partial<Record<"page" | "before" | "after", string | null>>;

/** The place that a query asks for: the first page without one, undefined for what cannot be a place. */
export function readPlace({ page, before, after }: Query): ListPlace | undefined {
  if (before) return isKey(before) ? { before } : undefined;
  if (after) return isKey(after) ? { after } : undefined;
  if (page === null || page === undefined) return { page: 1 };
  const number = /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 0;
  return number >= 1 && number <= lastPage ? { page: number } : undefined;
}

/** The key of an article's place in any list. */
export function keyOf({ publishedOn, slug }: { publishedOn: string; slug: string }): string {
  return `${publishedOn}/${slug}`;
}

/** The path of a list at a place; the first page has no query. */
export function placePath(path: string, place: ListPlace): string {
  if ("before" in place) return `${path}?before=${place.before}`;
  if ("after" in place) return `${path}?after=${place.after}`;
  return place.page === 1 ? path : `${path}?page=${place.page}`;
}

/** The paths of the pages beside one, by key. */
export function besidePaths(
  path: string,
  { articles, hasNewer, hasOlder }: ArticlePage,
): { newer: string | undefined; older: string | undefined } {
  const [first, last] = [articles[0], articles.at(-1)];
  return {
    newer: first && hasNewer ? placePath(path, { after: keyOf(first) }) : undefined,
    older: last && hasOlder ? placePath(path, { before: keyOf(last) }) : undefined,
  };
}

function isKey(text: string): boolean {
  const [, day] = keyPattern.exec(text) ?? [];
  return day !== undefined && isDay(day);
}

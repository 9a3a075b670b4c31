import type { articleNotes } from "#db/schema/article-versions.ts";
import type { articles, PaperFile, Picture, PulledQuote } from "#db/schema/articles.ts";
import type { Source } from "#domain/sources/source.ts";
import type { Topic } from "#domain/topics/topic.ts";
import { isDay } from "#platform/calendar.ts";
import type { Locale } from "#platform/locales.ts";

type Row = typeof articles.$inferSelect;

export type { PaperFile, Picture, PulledQuote, Source };

/** An article in a list. `locale` is the language it is written in; it has no other. */
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
> & { topics: Topic[] };

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
  { campaignId: number } | { topicId: number } | { period: Period } | Record<never, never>;

/** One page of a list, newest first. */
export type ArticlePage = { articles: ListedArticle[]; page: number; hasNext: boolean };

/** A year, month or day of the archive, as its address has it: `2003`, `2003-01`, `2003-01-29`. */
export type Period = string;

export const articlesPerPage = 20;
const lastPage = 10_000;

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

/** The number of `?page=`: 1 without one, undefined for what cannot be the number of a page. */
export function readPage(text: string | null | undefined): number | undefined {
  if (text === null || text === undefined) return 1;
  const page = /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 0;
  return page >= 1 && page <= lastPage ? page : undefined;
}

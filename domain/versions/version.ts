import type { ArticleContent, articleNotes } from "#db/schema/article-versions.ts";
import type { articles } from "#db/schema/articles.ts";
import type { Locale } from "#platform/locales.ts";

/** What was published of an article in one language; `by` is null for what no organiser published. */
export type Version = {
  locale: Locale;
  number: number;
  content: ArticleContent;
  publishedAt: Date;
  by: string | null;
};

type Row = typeof articles.$inferSelect;

/** A published translation: its own version, and the version of the original that it translates. */
export type KeptTranslation = { locale: Locale; version: number; fromVersion: number };

export type Note = Pick<typeof articleNotes.$inferSelect, "kind" | "text" | "notedOn">;

/** A published article as its editors find it, retracted or not. */
export type KeptArticle = Pick<
  Row,
  | "id"
  | "campaignId"
  | "kind"
  | "publishedOn"
  | "slug"
  | "locale"
  | "title"
  | "version"
  | "updatedAt"
  | "retractedAt"
> & { translations: KeptTranslation[] };

/** Where a list of articles goes on: after the article of this day and id. */
export type Place = { publishedOn: string; id: number };

/** True for a translation of a version that is not the one that stands. */
export function isBehind(
  { fromVersion }: Pick<KeptTranslation, "fromVersion">,
  { version }: Pick<KeptArticle, "version">,
): boolean {
  return fromVersion < version;
}

/** How a list goes on, in an address: `2003-01-29.12`. */
export function writePlace({ publishedOn, id }: Place): string {
  return `${publishedOn}.${id}`;
}

/** The place that an address names, if it names one. */
export function readPlace(text: string | undefined): Place | undefined {
  const parts = /^(\d{4}-\d{2}-\d{2})\.([1-9]\d{0,14})$/.exec(text ?? "");
  return parts ? { publishedOn: parts[1]!, id: Number(parts[2]) } : undefined;
}

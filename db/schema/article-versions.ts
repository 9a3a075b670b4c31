import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { articles, type PaperFile, type Picture, type PulledQuote } from "./articles.ts";
import type { AudienceOf } from "./audience.ts";
import { day, instant, locale } from "./columns.ts";
import { organisers } from "./organisers.ts";

/** The words of an article in one language, as a version or a draft holds them. Topics are slugs. */
export type ArticleContent = {
  kind: string;
  publishedOn: string;
  slug: string;
  title: string;
  dek: string;
  byline: string;
  body: string;
  topics: string[];
  sources: { name: string; address: string | null; publishedOn: string | null }[];
  picture: Picture | null;
  pulledQuote: PulledQuote | null;
  paper: PaperFile | null;
  /** The step before in the same story, by its address: `2003/01/29/a-promise`. */
  follows: string | null;
};

/** Each published version of an article, in each language. Triggers refuse any change. */
export const articleVersions = sqliteTable(
  "article_versions",
  {
    id: integer().primaryKey(),
    articleId: integer()
      .notNull()
      .references(() => articles.id),
    locale: locale().notNull(),
    number: integer().notNull(),
    content: text({ mode: "json" }).$type<ArticleContent>().notNull(),
    publishedAt: instant().notNull(),
    publishedBy: text().references(() => organisers.id),
  },
  (table) => [
    uniqueIndex("article_versions_number").on(table.articleId, table.locale, table.number),
  ],
);

export const articleVersionsAudience = {
  id: "nobody",
  articleId: "nobody",
  locale: "organiser",
  number: "organiser",
  content: "organiser",
  publishedAt: "organiser",
  publishedBy: "organiser",
} satisfies AudienceOf<typeof articleVersions>;

export const noteKinds = ["correction", "retraction"] as const;

/** A dated note beneath an article, in the article's language. Triggers refuse any change. */
export const articleNotes = sqliteTable(
  "article_notes",
  {
    id: integer().primaryKey(),
    articleId: integer()
      .notNull()
      .references(() => articles.id),
    kind: text({ enum: noteKinds }).notNull(),
    text: text().notNull(),
    notedOn: day().notNull(),
    notedAt: instant().notNull(),
  },
  (table) => [index("article_notes_article").on(table.articleId, table.notedAt)],
);

export const articleNotesAudience = {
  id: "nobody",
  articleId: "nobody",
  kind: "public",
  text: "public",
  notedOn: "public",
  notedAt: "public",
} satisfies AudienceOf<typeof articleNotes>;

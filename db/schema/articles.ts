import { sql } from "drizzle-orm";
import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
  type AnySQLiteColumn,
} from "drizzle-orm/sqlite-core";
import type { AudienceOf } from "./audience.ts";
import { campaigns } from "./campaigns.ts";
import type { Locale } from "#platform/locales.ts";
import { day, instant, locale } from "./columns.ts";

/**
 * A picture with its words. `file` is one of `public/`, or below `uploads/` one of the installation; `sizes` are
 * the widths in which an uploaded one also lies there, as `picture.ts` names them. The focal point is in percent.
 */
export type Picture = {
  file: string;
  width: number;
  height: number;
  alt: string;
  caption: string;
  credit: string;
  sizes?: number[];
  focal?: { x: number; y: number };
};
/** The PDF of a paper: a file of the uploads, its size in bytes and the language it is written in. */
export type PaperFile = { file: string; bytes: number; locale: Locale };
export type PulledQuote = { text: string; saidBy: string; saidOn: string | null };

/** What has been published, as it stands now. What is still being written is a row of `drafts`. */
export const articles = sqliteTable(
  "articles",
  {
    id: integer().primaryKey(),
    campaignId: integer().references(() => campaigns.id),
    kind: text({ enum: ["news", "press release", "paper", "statement"] }).notNull(),
    publishedOn: day().notNull(),
    slug: text().notNull(),
    locale: locale().notNull(),
    title: text().notNull(),
    dek: text().notNull(),
    byline: text().notNull(),
    body: text().notNull(),
    html: text().notNull(),
    picture: text({ mode: "json" }).$type<Picture>(),
    pulledQuote: text({ mode: "json" }).$type<PulledQuote>(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    /** The number of the version that stands; its row is in `article_versions`. */
    version: integer().notNull().default(1),
    /** The step before this one in the same story. */
    followsId: integer().references((): AnySQLiteColumn => articles.id),
    paper: text({ mode: "json" }).$type<PaperFile>(),
    /** Since then its address answers with the note of its retraction, and no list has it. */
    retractedAt: instant(),
  },
  (table) => [
    uniqueIndex("articles_address").on(table.publishedOn, table.slug),
    index("articles_campaign").on(table.campaignId, table.publishedOn),
    index("articles_kind").on(table.kind, table.publishedOn),
    index("articles_published").on(table.publishedOn),
    // Rows are long: which ones no list has must be known without reading them.
    index("articles_retracted")
      .on(table.retractedAt)
      .where(sql`${table.retractedAt} is not null`),
    index("articles_story")
      .on(table.followsId)
      .where(sql`${table.followsId} is not null`),
  ],
);

export const articlesAudience = {
  id: "nobody",
  campaignId: "nobody",
  kind: "public",
  publishedOn: "public",
  slug: "public",
  locale: "public",
  title: "public",
  dek: "public",
  byline: "public",
  body: "public",
  html: "public",
  picture: "public",
  pulledQuote: "public",
  createdAt: "organiser",
  updatedAt: "public",
  version: "public",
  followsId: "nobody",
  paper: "public",
  retractedAt: "public",
} satisfies AudienceOf<typeof articles>;

/** An article in another language, as it stands now. `fromVersion` is the original's that it translates. */
export const articleTranslations = sqliteTable(
  "article_translations",
  {
    articleId: integer()
      .notNull()
      .references(() => articles.id),
    locale: locale().notNull(),
    title: text().notNull(),
    dek: text().notNull(),
    body: text().notNull(),
    html: text().notNull(),
    pictureAlt: text(),
    pictureCaption: text(),
    quote: text(),
    version: integer().notNull().default(1),
    fromVersion: integer().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.locale] })],
);

export const articleTranslationsAudience = {
  articleId: "nobody",
  locale: "public",
  title: "public",
  dek: "public",
  body: "public",
  html: "public",
  pictureAlt: "public",
  pictureCaption: "public",
  quote: "public",
  version: "public",
  fromVersion: "organiser",
  updatedAt: "public",
} satisfies AudienceOf<typeof articleTranslations>;

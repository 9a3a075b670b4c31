import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import type { AudienceOf } from "./audience.ts";
import { campaigns } from "./campaigns.ts";
import { day, instant, locale } from "./columns.ts";

export type Picture = {
  file: string;
  width: number;
  height: number;
  alt: string;
  caption: string;
  credit: string;
};
export type PulledQuote = { text: string; saidBy: string; saidOn: string | null };

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
  },
  (table) => [
    uniqueIndex("articles_address").on(table.publishedOn, table.slug),
    index("articles_campaign").on(table.campaignId, table.publishedOn),
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
} satisfies AudienceOf<typeof articles>;

export const topics = sqliteTable("topics", {
  id: integer().primaryKey(),
  slug: text().notNull().unique(),
});

export const topicsAudience = { id: "nobody", slug: "public" } satisfies AudienceOf<typeof topics>;

export const topicNames = sqliteTable(
  "topic_names",
  {
    topicId: integer()
      .notNull()
      .references(() => topics.id),
    locale: locale().notNull(),
    name: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.topicId, table.locale] })],
);

export const topicNamesAudience = {
  topicId: "nobody",
  locale: "public",
  name: "public",
} satisfies AudienceOf<typeof topicNames>;

export const articleTopics = sqliteTable(
  "article_topics",
  {
    articleId: integer()
      .notNull()
      .references(() => articles.id),
    topicId: integer()
      .notNull()
      .references(() => topics.id),
    position: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.topicId] }),
    index("article_topics_topic").on(table.topicId),
  ],
);

export const articleTopicsAudience = {
  articleId: "nobody",
  topicId: "nobody",
  position: "nobody",
} satisfies AudienceOf<typeof articleTopics>;

export const sources = sqliteTable(
  "sources",
  {
    id: integer().primaryKey(),
    articleId: integer()
      .notNull()
      .references(() => articles.id),
    position: integer().notNull(),
    name: text().notNull(),
    address: text(),
    publishedOn: day(),
  },
  (table) => [index("sources_article").on(table.articleId, table.position)],
);

export const sourcesAudience = {
  id: "nobody",
  articleId: "nobody",
  position: "nobody",
  name: "public",
  address: "public",
  publishedOn: "public",
} satisfies AudienceOf<typeof sources>;

export const relatedArticles = sqliteTable(
  "related_articles",
  {
    articleId: integer()
      .notNull()
      .references(() => articles.id),
    relatedId: integer()
      .notNull()
      .references(() => articles.id),
    position: integer().notNull(),
    reason: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.relatedId] })],
);

export const relatedArticlesAudience = {
  articleId: "nobody",
  relatedId: "nobody",
  position: "nobody",
  reason: "public",
} satisfies AudienceOf<typeof relatedArticles>;

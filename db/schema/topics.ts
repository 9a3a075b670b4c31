import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { articles } from "./articles.ts";
import type { AudienceOf } from "./audience.ts";
import { day, locale } from "./columns.ts";

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
    /** The day of the article, so that a topic's newest are found in one index. */
    publishedOn: day().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.topicId] }),
    index("article_topics_topic").on(table.topicId, table.publishedOn, table.articleId),
  ],
);

export const articleTopicsAudience = {
  articleId: "nobody",
  topicId: "nobody",
  position: "nobody",
  publishedOn: "public",
} satisfies AudienceOf<typeof articleTopics>;

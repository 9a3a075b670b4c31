import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { articles } from "./articles.ts";
import type { AudienceOf } from "./audience.ts";

/** What an editor says is related, in the place of or beside what the product finds. */
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
  (table) => [
    primaryKey({ columns: [table.articleId, table.relatedId] }),
    index("related_articles_related").on(table.relatedId),
  ],
);

/** What an editor says is related, in the place of or beside what the product finds. */
export const relatedArticlesAudience = {
  articleId: "nobody",
  relatedId: "nobody",
  position: "nobody",
  reason: "public",
} satisfies AudienceOf<typeof relatedArticles>;

/** What the product finds and an editor has said is not related. */
export const unrelatedArticles = sqliteTable(
  "unrelated_articles",
  {
    articleId: integer()
      .notNull()
      .references(() => articles.id),
    unrelatedId: integer()
      .notNull()
      .references(() => articles.id),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.unrelatedId] }),
    index("unrelated_articles_unrelated").on(table.unrelatedId),
  ],
);

export const unrelatedArticlesAudience = {
  articleId: "nobody",
  unrelatedId: "nobody",
} satisfies AudienceOf<typeof unrelatedArticles>;

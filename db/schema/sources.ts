import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { articles } from "./articles.ts";
import type { AudienceOf } from "./audience.ts";
import { day } from "./columns.ts";

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
  (table) => [
    index("sources_article").on(table.articleId, table.position),
    index("sources_address")
      .on(table.address)
      .where(sql`${table.address} is not null`),
  ],
);

export const sourcesAudience = {
  id: "nobody",
  articleId: "nobody",
  position: "nobody",
  name: "public",
  address: "public",
  publishedOn: "public",
} satisfies AudienceOf<typeof sources>;

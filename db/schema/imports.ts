import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { articles } from "./articles.ts";
import type { AudienceOf } from "./audience.ts";
import { instant } from "./columns.ts";
import { topics } from "./topics.ts";
import { uploads } from "./uploads.ts";

export const importKinds = ["wordpress", "markdown"] as const;

/** A run of `npm run import`. `source` names the site or folder, so that a second run finds what the first took. */
export const imports = sqliteTable("imports", {
  id: integer().primaryKey(),
  kind: text({ enum: importKinds }).notNull(),
  source: text().notNull(),
  startedAt: instant().notNull(),
  finishedAt: instant(),
  undoneAt: instant(),
});

export const importsAudience = {
  id: "nobody",
  kind: "nobody",
  source: "nobody",
  startedAt: "nobody",
  finishedAt: "nobody",
  undoneAt: "nobody",
} satisfies AudienceOf<typeof imports>;

/** What a run made, by the key it has where it came from; one row for each thing of a source. */
export const importedItems = sqliteTable(
  "imported_items",
  {
    id: integer().primaryKey(),
    importId: integer()
      .notNull()
      .references(() => imports.id),
    source: text().notNull(),
    key: text().notNull(),
    articleId: integer().references(() => articles.id),
    topicId: integer().references(() => topics.id),
    uploadId: integer().references(() => uploads.id),
  },
  (table) => [
    uniqueIndex("imported_items_key").on(table.source, table.key),
    index("imported_items_import").on(table.importId),
    index("imported_items_article").on(table.articleId),
  ],
);

export const importedItemsAudience = {
  id: "nobody",
  importId: "nobody",
  source: "nobody",
  key: "nobody",
  articleId: "nobody",
  topicId: "nobody",
  uploadId: "nobody",
} satisfies AudienceOf<typeof importedItems>;

/** Where something stood before it was moved here: a path, with its query where that named it. */
export const oldAddresses = sqliteTable(
  "old_addresses",
  {
    address: text().primaryKey(),
    articleId: integer().references(() => articles.id),
    topicId: integer().references(() => topics.id),
    importId: integer().references(() => imports.id),
  },
  (table) => [
    index("old_addresses_import").on(table.importId),
    index("old_addresses_article").on(table.articleId),
  ],
);

export const oldAddressesAudience = {
  address: "public",
  articleId: "nobody",
  topicId: "nobody",
  importId: "nobody",
} satisfies AudienceOf<typeof oldAddresses>;

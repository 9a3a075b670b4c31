import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ArticleContent } from "./article-versions.ts";
import { articles } from "./articles.ts";
import type { AudienceOf } from "./audience.ts";
import { campaigns } from "./campaigns.ts";
import { instant, locale } from "./columns.ts";
import { organisers } from "./organisers.ts";

/**
 * An article that is being written, or a change to a published one, as it was typed: nothing in `content` has been
 * checked. `articleId` is null until it is published for the first time. `revision` rises with each saving,
 * so that two who write the same draft see each other.
 */
export const drafts = sqliteTable(
  "drafts",
  {
    id: integer().primaryKey(),
    articleId: integer().references(() => articles.id),
    campaignId: integer().references(() => campaigns.id),
    locale: locale().notNull(),
    content: text({ mode: "json" }).$type<ArticleContent>().notNull(),
    revision: integer().notNull().default(1),
    /** The published version that it started from: the original's for a translation. */
    fromVersion: integer(),
    scheduledAt: instant(),
    createdAt: instant().notNull(),
    editedAt: instant().notNull(),
    editedBy: text().references(() => organisers.id),
  },
  (table) => [
    uniqueIndex("drafts_article").on(table.articleId, table.locale),
    index("drafts_campaign").on(table.campaignId, table.editedAt),
    index("drafts_scheduled").on(table.scheduledAt),
  ],
);

export const draftsAudience = {
  id: "organiser",
  articleId: "organiser",
  campaignId: "nobody",
  locale: "organiser",
  content: "organiser",
  revision: "organiser",
  fromVersion: "organiser",
  scheduledAt: "organiser",
  createdAt: "organiser",
  editedAt: "organiser",
  editedBy: "organiser",
} satisfies AudienceOf<typeof drafts>;

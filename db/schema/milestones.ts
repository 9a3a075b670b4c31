import { integer, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import type { AudienceOf } from "./audience.ts";
import { campaigns } from "./campaigns.ts";
import { instant } from "./columns.ts";

/**
 * The goals beyond a campaign's first, each declared before it is reached. Triggers refuse to change or
 * remove one, or to put one below another, once the campaign is published.
 */
export const milestones = sqliteTable(
  "milestones",
  {
    campaignId: integer()
      .notNull()
      .references(() => campaigns.id),
    goal: integer().notNull(),
    declaredAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.campaignId, table.goal] })],
);

export const milestonesAudience = {
  campaignId: "nobody",
  goal: "public",
  declaredAt: "public",
} satisfies AudienceOf<typeof milestones>;

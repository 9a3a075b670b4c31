import { index, integer, sqliteTable } from "drizzle-orm/sqlite-core";
import type { AudienceOf } from "./audience.ts";
import { campaigns, textVersions } from "./campaigns.ts";

/** How many counted signatures stand under each version of the text; changed in the same transaction. */
export const textCounts = sqliteTable(
  "text_counts",
  {
    textVersionId: integer()
      .primaryKey()
      .references(() => textVersions.id),
    campaignId: integer()
      .notNull()
      .references(() => campaigns.id),
    counted: integer().notNull(),
  },
  (table) => [index("text_counts_campaign").on(table.campaignId)],
);

export const textCountsAudience = {
  textVersionId: "public",
  campaignId: "nobody",
  counted: "public",
} satisfies AudienceOf<typeof textCounts>;

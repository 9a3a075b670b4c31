import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { AudienceOf } from "./audience.ts";
import { campaigns } from "./campaigns.ts";
import { locale } from "./columns.ts";

/** What visitors are told while signing is paused, in the languages it was written in. */
export const pauseMessages = sqliteTable(
  "pause_messages",
  {
    campaignId: integer()
      .notNull()
      .references(() => campaigns.id),
    locale: locale().notNull(),
    message: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.campaignId, table.locale] })],
);

export const pauseMessagesAudience = {
  campaignId: "nobody",
  locale: "public",
  message: "public",
} satisfies AudienceOf<typeof pauseMessages>;

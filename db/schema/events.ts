import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { AudienceOf } from "./audience.ts";
import { campaigns } from "./campaigns.ts";
import { day, instant } from "./columns.ts";

/**
 * Something people can come to. Day and times are those of the clocks in `timeZone` (IANA), as they were
 * announced; without a time it takes the whole day. `sequence` counts the changes, for calendars.
 */
export const events = sqliteTable(
  "events",
  {
    id: integer().primaryKey(),
    campaignId: integer()
      .notNull()
      .references(() => campaigns.id),
    number: integer().notNull(),
    uid: text().notNull().unique(),
    title: text().notNull(),
    description: text().notNull(),
    place: text().notNull(),
    heldOn: day().notNull(),
    startTime: text(),
    endTime: text(),
    timeZone: text().notNull(),
    sequence: integer().notNull().default(0),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    cancelledAt: instant(),
  },
  (table) => [uniqueIndex("events_number").on(table.campaignId, table.number)],
);

export const eventsAudience = {
  id: "nobody",
  campaignId: "nobody",
  number: "public",
  uid: "public",
  title: "public",
  description: "public",
  place: "public",
  heldOn: "public",
  startTime: "public",
  endTime: "public",
  timeZone: "public",
  sequence: "public",
  createdAt: "public",
  updatedAt: "public",
  cancelledAt: "public",
} satisfies AudienceOf<typeof events>;

import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { AudienceOf } from "./audience.ts";
import { campaigns, targets } from "./campaigns.ts";
import { day, instant } from "./columns.ts";

/** What a target answered officially, as text or summary, with where that can be read. */
export const answers = sqliteTable(
  "answers",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    campaignId: integer()
      .notNull()
      .references(() => campaigns.id),
    targetId: integer()
      .notNull()
      .references(() => targets.id),
    answeredOn: day().notNull(),
    text: text().notNull(),
    sourceName: text().notNull(),
    sourceAddress: text(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    index("answers_campaign").on(table.campaignId, table.answeredOn),
    index("answers_target").on(table.targetId),
  ],
);

export const answersAudience = {
  id: "organiser",
  campaignId: "nobody",
  targetId: "organiser",
  answeredOn: "public",
  text: "public",
  sourceName: "public",
  sourceAddress: "public",
  createdAt: "organiser",
  updatedAt: "organiser",
} satisfies AudienceOf<typeof answers>;

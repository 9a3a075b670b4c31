import { and, isNull } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { AudienceOf } from "./audience.ts";
import { campaigns } from "./campaigns.ts";
import { instant } from "./columns.ts";

/**
 * What stood out, from when to when; without a campaign, in the whole installation. `subject` is a
 * mail domain, a country or why an attack is assumed, and empty for a client, of which nothing is kept.
 */
export const alarms = sqliteTable(
  "alarms",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    campaignId: integer().references(() => campaigns.id),
    kind: text({ enum: ["attack", "client", "mail-domain", "country", "bounces"] }).notNull(),
    subject: text().notNull(),
    count: integer().notNull(),
    total: integer().notNull(),
    startedAt: instant().notNull(),
    endedAt: instant(),
  },
  (table) => [
    uniqueIndex("alarms_open")
      .on(table.campaignId, table.kind, table.subject)
      .where(isNull(table.endedAt)),
    // SQL counts every missing campaign as another one, so the index above lets them double.
    uniqueIndex("alarms_open_everywhere")
      .on(table.kind, table.subject)
      .where(and(isNull(table.endedAt), isNull(table.campaignId))!),
    index("alarms_campaign").on(table.campaignId, table.startedAt),
  ],
);

export const alarmsAudience = {
  id: "nobody",
  campaignId: "nobody",
  kind: "organiser",
  subject: "organiser",
  count: "organiser",
  total: "organiser",
  startedAt: "organiser",
  endedAt: "organiser",
} satisfies AudienceOf<typeof alarms>;

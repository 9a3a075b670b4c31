import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { AudienceOf } from "./audience.ts";
import { campaigns } from "./campaigns.ts";
import { instant } from "./columns.ts";

/** A campaign's picture; `file` lies below `DATA_DIR/uploads`. The words are in the original language. */
export const campaignPictures = sqliteTable("campaign_pictures", {
  campaignId: integer()
    .primaryKey()
    .references(() => campaigns.id),
  file: text().notNull(),
  width: integer().notNull(),
  height: integer().notNull(),
  alt: text().notNull(),
  credit: text().notNull(),
  uploadedAt: instant().notNull(),
});

export const campaignPicturesAudience = {
  campaignId: "nobody",
  file: "public",
  width: "public",
  height: "public",
  alt: "public",
  credit: "public",
  uploadedAt: "organiser",
} satisfies AudienceOf<typeof campaignPictures>;

import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { AudienceOf } from "./audience.ts";
import { campaigns } from "./campaigns.ts";
import { instant } from "./columns.ts";
import { organisers } from "./organisers.ts";

export const uploadKinds = ["picture", "paper"] as const;

/**
 * What editors have added for articles to use: pictures, written anew in several sizes, and PDFs. `file` is its
 * random name below `DATA_DIR/uploads`; what it was called on somebody's machine is kept nowhere.
 */
export const uploads = sqliteTable(
  "uploads",
  {
    id: integer().primaryKey(),
    campaignId: integer().references(() => campaigns.id),
    kind: text({ enum: uploadKinds }).notNull(),
    file: text().notNull().unique(),
    bytes: integer().notNull(),
    width: integer(),
    height: integer(),
    /** The widths in which a picture also lies there. */
    sizes: text({ mode: "json" }).$type<number[]>().notNull().default([]),
    focalX: integer().notNull().default(50),
    focalY: integer().notNull().default(50),
    alt: text().notNull().default(""),
    credit: text().notNull().default(""),
    uploadedAt: instant().notNull(),
    uploadedBy: text().references(() => organisers.id),
  },
  (table) => [index("uploads_campaign").on(table.campaignId, table.uploadedAt)],
);

export const uploadsAudience = {
  id: "organiser",
  campaignId: "nobody",
  kind: "organiser",
  file: "public",
  bytes: "public",
  width: "public",
  height: "public",
  sizes: "public",
  focalX: "public",
  focalY: "public",
  alt: "public",
  credit: "public",
  uploadedAt: "organiser",
  uploadedBy: "organiser",
} satisfies AudienceOf<typeof uploads>;

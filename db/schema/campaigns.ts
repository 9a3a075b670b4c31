import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
  type AnySQLiteColumn,
} from "drizzle-orm/sqlite-core";
import type { AudienceOf } from "./audience.ts";
import { day, flag, instant, locale } from "./columns.ts";

export const campaigns = sqliteTable("campaigns", {
  id: integer().primaryKey(),
  slug: text().notNull().unique(),
  originalLocale: locale().notNull(),
  goal: integer().notNull(),
  isDemonstration: flag().notNull().default(false),
  createdAt: instant().notNull(),
  opensAt: instant().notNull(),
  closesAt: instant(),
  publishedAt: instant(),
  updatedAt: instant().notNull(),
  /** The time zone in which its organisers say when it opens and closes, as IANA names it. */
  timeZone: text().notNull().default("UTC"),
  pausedAt: instant(),
  archivedAt: instant(),
});

export const campaignsAudience = {
  id: "nobody",
  slug: "public",
  originalLocale: "public",
  goal: "public",
  isDemonstration: "public",
  createdAt: "organiser",
  opensAt: "public",
  closesAt: "public",
  publishedAt: "public",
  updatedAt: "public",
  timeZone: "public",
  pausedAt: "public",
  archivedAt: "public",
} satisfies AudienceOf<typeof campaigns>;

export const campaignTranslations = sqliteTable(
  "campaign_translations",
  {
    campaignId: integer()
      .notNull()
      .references(() => campaigns.id),
    locale: locale().notNull(),
    title: text().notNull(),
    summary: text().notNull(),
    addressees: text().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.campaignId, table.locale] })],
);

export const campaignTranslationsAudience = {
  campaignId: "nobody",
  locale: "public",
  title: "public",
  summary: "public",
  addressees: "public",
  updatedAt: "public",
} satisfies AudienceOf<typeof campaignTranslations>;

/** `typo`: the meaning is the same. */
export const textChanges = ["typo", "meaning"] as const;

/** The petition text, one row per version and language. A trigger refuses any change once it is published. */
export const textVersions = sqliteTable(
  "text_versions",
  {
    id: integer().primaryKey(),
    campaignId: integer()
      .notNull()
      .references(() => campaigns.id),
    number: integer().notNull(),
    locale: locale().notNull(),
    body: text().notNull(),
    html: text().notNull(),
    createdAt: instant().notNull(),
    publishedAt: instant(),
    /** What stands above the text; null in versions older than these columns. */
    title: text(),
    summary: text(),
    addressees: text(),
    /** What its author said of the change from the version before; null for a first one. */
    change: text({ enum: textChanges }),
    /** The version of the original text that this one translates. */
    sourceId: integer().references((): AnySQLiteColumn => textVersions.id),
  },
  (table) => [uniqueIndex("text_versions_number").on(table.campaignId, table.locale, table.number)],
);

export const textVersionsAudience = {
  id: "public",
  campaignId: "nobody",
  number: "public",
  locale: "public",
  body: "public",
  html: "public",
  createdAt: "organiser",
  publishedAt: "public",
  title: "public",
  summary: "public",
  addressees: "public",
  change: "public",
  sourceId: "public",
} satisfies AudienceOf<typeof textVersions>;

export const targets = sqliteTable(
  "targets",
  {
    id: integer().primaryKey(),
    campaignId: integer()
      .notNull()
      .references(() => campaigns.id),
    position: integer().notNull(),
    kind: text({ enum: ["state", "body", "person"] }).notNull(),
    name: text().notNull(),
    country: text(),
    askedOn: day(),
    status: text({ enum: ["asked", "answered", "signed", "ratified", "refused"] }).notNull(),
    statusOn: day().notNull(),
    sourceName: text(),
    sourceAddress: text(),
  },
  (table) => [index("targets_campaign").on(table.campaignId, table.position)],
);

export const targetsAudience = {
  id: "organiser",
  campaignId: "nobody",
  position: "nobody",
  kind: "public",
  name: "public",
  country: "public",
  askedOn: "public",
  status: "public",
  statusOn: "public",
  sourceName: "public",
  sourceAddress: "public",
} satisfies AudienceOf<typeof targets>;

/** How many signatures a hand-over held of a country, by its code; small ones stand together as `other`. */
export type HandedCountry = { country: string; count: number };

/** A picture of a hand-over: a file of the uploads, and the words for who cannot see it. */
export type HandedPicture = {
  file: string;
  width: number;
  height: number;
  alt: string;
  credit: string;
};

/**
 * A hand-over as it was on its day. Triggers refuse any later change, and its countries and pictures
 * are columns so that they are held by the same triggers. Without countries they are not known.
 */
export const deliveries = sqliteTable(
  "deliveries",
  {
    id: integer().primaryKey(),
    campaignId: integer()
      .notNull()
      .references(() => campaigns.id),
    deliveredOn: day().notNull(),
    cutoffOn: day().notNull(),
    recipient: text().notNull(),
    count: integer().notNull(),
    note: text().notNull(),
    recordedAt: instant().notNull(),
    place: text(),
    deliveredBy: text(),
    countries: text({ mode: "json" }).$type<HandedCountry[]>(),
    pictures: text({ mode: "json" }).$type<HandedPicture[]>().notNull().default([]),
  },
  (table) => [index("deliveries_campaign").on(table.campaignId, table.deliveredOn)],
);

export const deliveriesAudience = {
  id: "nobody",
  campaignId: "nobody",
  deliveredOn: "public",
  cutoffOn: "public",
  recipient: "public",
  count: "public",
  note: "public",
  recordedAt: "organiser",
  place: "public",
  deliveredBy: "public",
  countries: "public",
  pictures: "public",
} satisfies AudienceOf<typeof deliveries>;

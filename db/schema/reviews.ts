import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { AudienceOf } from "./audience.ts";
import { campaigns } from "./campaigns.ts";
import { instant, locale } from "./columns.ts";
import { organisers } from "./organisers.ts";
import { channels, removalReasons } from "./signatures.ts";

/** What a person decided about many signatures at once: which ones, what, why, and how far it has got. */
export const reviews = sqliteTable(
  "reviews",
  {
    id: integer().primaryKey(),
    campaignId: integer()
      .notNull()
      .references(() => campaigns.id),
    organiserId: text()
      .notNull()
      .references(() => organisers.id),
    verdict: text({ enum: ["release", "remove"] }).notNull(),
    reason: text({ enum: removalReasons }),
    state: text({ enum: ["held", "counted"] }).notNull(),
    country: text(),
    channel: text({ enum: channels }),
    locale: locale(),
    signedFrom: instant(),
    signedUntil: instant(),
    /** The last signature there was when it was decided; what came later is not meant. */
    lastId: integer().notNull(),
    found: integer().notNull(),
    decidedAt: instant().notNull(),
    dueAt: instant().notNull(),
    calledOffAt: instant(),
    /** Up to which signature it has got, and how many it has changed. */
    doneId: integer().notNull().default(0),
    changed: integer().notNull().default(0),
    finishedAt: instant(),
    undoneAt: instant(),
    undoneId: integer().notNull().default(0),
    undone: integer().notNull().default(0),
    undoFinishedAt: instant(),
  },
  (table) => [index("reviews_campaign").on(table.campaignId, table.id)],
);

export const reviewsAudience = {
  id: "organiser",
  campaignId: "nobody",
  organiserId: "organiser",
  verdict: "organiser",
  reason: "organiser",
  state: "organiser",
  country: "organiser",
  channel: "organiser",
  locale: "organiser",
  signedFrom: "organiser",
  signedUntil: "organiser",
  lastId: "nobody",
  found: "organiser",
  decidedAt: "organiser",
  dueAt: "organiser",
  calledOffAt: "organiser",
  doneId: "nobody",
  changed: "organiser",
  finishedAt: "organiser",
  undoneAt: "organiser",
  undoneId: "nobody",
  undone: "organiser",
  undoFinishedAt: "organiser",
} satisfies AudienceOf<typeof reviews>;

/** What a review has changed, and the instant it wrote, so that it can be undone exactly. */
export const reviewedSignatures = sqliteTable(
  "reviewed_signatures",
  {
    reviewId: integer()
      .notNull()
      .references(() => reviews.id),
    /** Refers to no row, because a released one that nobody confirms is cleared away. */
    signatureId: integer().notNull(),
    changedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.reviewId, table.signatureId] })],
);

export const reviewedSignaturesAudience = {
  reviewId: "nobody",
  signatureId: "nobody",
  changedAt: "nobody",
} satisfies AudienceOf<typeof reviewedSignatures>;

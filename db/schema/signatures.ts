import { and, isNotNull, isNull } from "drizzle-orm";
import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { articles } from "./articles.ts";
import type { AudienceOf } from "./audience.ts";
import { campaigns, textVersions } from "./campaigns.ts";
import { bytes, day, flag, instant, locale } from "./columns.ts";

export const channels = ["web", "embed", "paper", "share"] as const;
export const removalReasons = [
  "duplicate",
  "automated",
  "not a person",
  "on request",
  "other",
] as const;

/** States are derived from the instants; name, address, town and comment are one sealed value. */
export const signatures = sqliteTable(
  "signatures",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    campaignId: integer()
      .notNull()
      .references(() => campaigns.id),
    textVersionId: integer()
      .notNull()
      .references(() => textVersions.id),
    addressHash: bytes().notNull(),
    slot: integer().notNull(),
    nameHash: bytes(),
    sealed: bytes(),
    country: text().notNull(),
    channel: text({ enum: channels }).notNull(),
    articleId: integer().references(() => articles.id),
    locale: locale().notNull(),
    isNameShown: flag().notNull(),
    wantsUpdates: flag().notNull(),
    signedAt: instant().notNull(),
    confirmedAt: instant(),
    heldAt: instant(),
    releasedAt: instant(),
    withdrawnAt: instant(),
    removedAt: instant(),
    removedReason: text({ enum: removalReasons }),
    restoredAt: instant(),
    forgottenAt: instant(),
  },
  (table) => [
    uniqueIndex("signatures_person").on(table.campaignId, table.addressHash, table.slot),
    index("signatures_campaign").on(table.campaignId),
    index("signatures_article").on(table.articleId).where(isNotNull(table.articleId)),
    index("signatures_waiting").on(table.signedAt).where(isNull(table.confirmedAt)),
    index("signatures_held")
      .on(table.campaignId, table.id)
      .where(and(isNotNull(table.heldAt), isNull(table.releasedAt))!),
    index("signatures_removed")
      .on(table.campaignId, table.id)
      .where(and(isNotNull(table.removedAt), isNull(table.restoredAt))!),
  ],
);

export const signaturesAudience = {
  id: "nobody",
  campaignId: "nobody",
  textVersionId: "signer",
  addressHash: "nobody",
  slot: "nobody",
  nameHash: "nobody",
  sealed: "nobody",
  country: "public",
  channel: "public",
  articleId: "organiser",
  locale: "organiser",
  isNameShown: "signer",
  wantsUpdates: "organiser",
  signedAt: "organiser",
  confirmedAt: "organiser",
  heldAt: "organiser",
  releasedAt: "organiser",
  withdrawnAt: "organiser",
  removedAt: "organiser",
  removedReason: "public",
  restoredAt: "organiser",
  forgottenAt: "organiser",
} satisfies AudienceOf<typeof signatures>;

/** Keyed by the signature first: rows are appended where the signature's neighbours are. */
export const signatureTokens = sqliteTable(
  "signature_tokens",
  {
    signatureId: integer()
      .notNull()
      .references(() => signatures.id),
    hash: bytes().notNull(),
    purpose: text({ enum: ["confirm", "withdraw", "receipt"] }).notNull(),
    expiresAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.signatureId, table.hash] })],
);

export const signatureTokensAudience = {
  signatureId: "nobody",
  hash: "nobody",
  purpose: "nobody",
  expiresAt: "nobody",
} satisfies AudienceOf<typeof signatureTokens>;

/** How many signatures of a campaign are in each state; changed in the transaction of the signature. */
export const counters = sqliteTable("counters", {
  campaignId: integer()
    .primaryKey()
    .references(() => campaigns.id),
  counted: integer().notNull().default(0),
  waiting: integer().notNull().default(0),
  held: integer().notNull().default(0),
  withdrawn: integer().notNull().default(0),
  removed: integer().notNull().default(0),
});

export const countersAudience = {
  campaignId: "nobody",
  counted: "public",
  waiting: "organiser",
  held: "public",
  withdrawn: "public",
  removed: "public",
} satisfies AudienceOf<typeof counters>;

/** What was gained and lost on a UTC day. A line is never rewritten for a day that has passed. */
export const tally = sqliteTable(
  "tally",
  {
    campaignId: integer()
      .notNull()
      .references(() => campaigns.id),
    bookedOn: day().notNull(),
    country: text().notNull(),
    channel: text({ enum: channels }).notNull(),
    gained: integer().notNull().default(0),
    lost: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.campaignId, table.bookedOn, table.country, table.channel] }),
  ],
);

export const tallyAudience = {
  campaignId: "nobody",
  bookedOn: "public",
  country: "public",
  channel: "public",
  gained: "public",
  lost: "public",
} satisfies AudienceOf<typeof tally>;

/** Every fall of the count, and every return, with its reason class: the public correction ledger. */
export const corrections = sqliteTable(
  "corrections",
  {
    campaignId: integer()
      .notNull()
      .references(() => campaigns.id),
    bookedOn: day().notNull(),
    reason: text({
      enum: ["withdrawn", "held", "released", "restored", ...removalReasons],
    }).notNull(),
    gained: integer().notNull().default(0),
    lost: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.campaignId, table.bookedOn, table.reason] })],
);

export const correctionsAudience = {
  campaignId: "nobody",
  bookedOn: "public",
  reason: "public",
  gained: "public",
  lost: "public",
} satisfies AudienceOf<typeof corrections>;

import { isNull } from "drizzle-orm";
import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import type { AudienceOf } from "./audience.ts";
import { campaigns } from "./campaigns.ts";
import { bytes, instant, locale } from "./columns.ts";

export const roles = ["owner", "editor", "moderator", "analyst"] as const;

export const organisers = sqliteTable("organisers", {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  locale: locale().notNull(),
  emailConfirmedAt: instant(),
  createdAt: instant().notNull(),
});

export const organisersAudience = {
  id: "nobody",
  name: "organiser",
  email: "organiser",
  locale: "organiser",
  emailConfirmedAt: "organiser",
  createdAt: "organiser",
} satisfies AudienceOf<typeof organisers>;

/** A role in one campaign or, without a campaign, in the whole installation. */
export const memberships = sqliteTable(
  "memberships",
  {
    id: integer().primaryKey(),
    organiserId: text()
      .notNull()
      .references(() => organisers.id),
    campaignId: integer().references(() => campaigns.id),
    role: text({ enum: roles }).notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    uniqueIndex("memberships_role").on(table.organiserId, table.campaignId),
    // SQL counts every missing campaign as another one, so the index above lets them double.
    uniqueIndex("memberships_installation").on(table.organiserId).where(isNull(table.campaignId)),
  ],
);

export const membershipsAudience = {
  id: "organiser",
  organiserId: "nobody",
  campaignId: "organiser",
  role: "organiser",
  createdAt: "organiser",
} satisfies AudienceOf<typeof memberships>;

/**
 * Somebody may become an organiser. One that was mailed carries the address and the language of the mail,
 * whose token is minted when it is written; one without an address is for whoever reads the console.
 */
export const invitations = sqliteTable("invitations", {
  id: integer().primaryKey(),
  tokenHash: bytes().notNull().unique(),
  campaignId: integer().references(() => campaigns.id),
  role: text({ enum: roles }).notNull(),
  email: text(),
  locale: locale(),
  invitedBy: text().references(() => organisers.id),
  createdAt: instant().notNull(),
  expiresAt: instant().notNull(),
  acceptedAt: instant(),
  revokedAt: instant(),
});

export const invitationsAudience = {
  id: "organiser",
  tokenHash: "nobody",
  campaignId: "organiser",
  role: "organiser",
  email: "organiser",
  locale: "organiser",
  invitedBy: "nobody",
  createdAt: "organiser",
  expiresAt: "organiser",
  acceptedAt: "organiser",
  revokedAt: "organiser",
} satisfies AudienceOf<typeof invitations>;

export const sessions = sqliteTable(
  "sessions",
  {
    tokenHash: bytes().primaryKey(),
    organiserId: text()
      .notNull()
      .references(() => organisers.id),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    /** When the organiser last proved who they are. */
    provenAt: instant(),
    browser: text(),
    system: text(),
    /** Of the code by mail that proves it anew. */
    codeHash: bytes(),
    codeExpiresAt: instant(),
  },
  (table) => [index("sessions_organiser").on(table.organiserId)],
);

export const sessionsAudience = {
  tokenHash: "nobody",
  organiserId: "nobody",
  createdAt: "organiser",
  expiresAt: "organiser",
  provenAt: "organiser",
  browser: "organiser",
  system: "organiser",
  codeHash: "nobody",
  codeExpiresAt: "nobody",
} satisfies AudienceOf<typeof sessions>;

/** What an organiser was about to do when a fresh proof was asked for: where it was posted, and what, sealed. */
export const parkedActs = sqliteTable(
  "parked_acts",
  {
    id: text().primaryKey(),
    sessionHash: bytes()
      .notNull()
      .references(() => sessions.tokenHash, { onDelete: "cascade" }),
    sealed: bytes().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [index("parked_acts_session").on(table.sessionHash)],
);

export const parkedActsAudience = {
  id: "organiser",
  sessionHash: "nobody",
  sealed: "organiser",
  createdAt: "nobody",
} satisfies AudienceOf<typeof parkedActs>;

/** The identity that the organisation's own provider vouches for: its issuer and subject. */
export const accounts = sqliteTable(
  "accounts",
  {
    provider: text().notNull(),
    providerAccountId: text().notNull(),
    organiserId: text()
      .notNull()
      .references(() => organisers.id),
    type: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.provider, table.providerAccountId] })],
);

export const accountsAudience = {
  provider: "nobody",
  providerAccountId: "nobody",
  organiserId: "nobody",
  type: "nobody",
} satisfies AudienceOf<typeof accounts>;

/** A new address that an organiser gave, until a link mailed to it was followed. */
export const emailChanges = sqliteTable("email_changes", {
  organiserId: text()
    .primaryKey()
    .references(() => organisers.id),
  tokenHash: bytes().notNull(),
  email: text().notNull(),
  expiresAt: instant().notNull(),
});

export const emailChangesAudience = {
  organiserId: "nobody",
  tokenHash: "nobody",
  email: "organiser",
  expiresAt: "organiser",
} satisfies AudienceOf<typeof emailChanges>;

/** next-auth's verification tokens: a sign-in link that was mailed and not yet used. */
export const verificationTokens = sqliteTable(
  "verification_tokens",
  {
    email: text().notNull(),
    tokenHash: text().notNull(),
    expiresAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.email, table.tokenHash] })],
);

export const verificationTokensAudience = {
  email: "nobody",
  tokenHash: "nobody",
  expiresAt: "nobody",
} satisfies AudienceOf<typeof verificationTokens>;

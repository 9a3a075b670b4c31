import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { AudienceOf } from "./audience.ts";
import { bytes, flag, instant } from "./columns.ts";
import { organisers } from "./organisers.ts";

/** A public key whose other half a device of the organiser keeps (Web Authentication, level 3). */
export const passkeys = sqliteTable(
  "passkeys",
  {
    /** The credential's id, as base64url. */
    id: text().primaryKey(),
    organiserId: text()
      .notNull()
      .references(() => organisers.id),
    name: text().notNull(),
    publicKey: bytes().notNull(),
    /** How often it signed, as the device says; many keep it at 0. */
    counter: integer().notNull(),
    transports: text({ mode: "json" }).$type<string[]>().notNull(),
    canBeBackedUp: flag().notNull(),
    isBackedUp: flag().notNull(),
    createdAt: instant().notNull(),
    usedAt: instant(),
  },
  (table) => [index("passkeys_organiser").on(table.organiserId)],
);

export const passkeysAudience = {
  id: "organiser",
  organiserId: "nobody",
  name: "organiser",
  publicKey: "nobody",
  counter: "nobody",
  transports: "organiser",
  canBeBackedUp: "organiser",
  isBackedUp: "organiser",
  createdAt: "organiser",
  usedAt: "organiser",
} satisfies AudienceOf<typeof passkeys>;

export const challengePurposes = ["sign-in", "add", "prove"] as const;

/** What a device is asked to sign, once, in the browser that holds the token. */
export const passkeyChallenges = sqliteTable("passkey_challenges", {
  tokenHash: bytes().primaryKey(),
  challenge: text().notNull(),
  purpose: text({ enum: challengePurposes }).notNull(),
  /** Whose passkey it has to be; nobody knows when signing in. */
  organiserId: text().references(() => organisers.id),
  expiresAt: instant().notNull(),
});

export const passkeyChallengesAudience = {
  tokenHash: "nobody",
  challenge: "nobody",
  purpose: "nobody",
  organiserId: "nobody",
  expiresAt: "nobody",
} satisfies AudienceOf<typeof passkeyChallenges>;

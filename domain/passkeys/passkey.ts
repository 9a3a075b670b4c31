import type { challengePurposes, passkeys } from "#db/schema/passkeys.ts";

/** A passkey as its holder sees it. */
export type Passkey = Pick<
  typeof passkeys.$inferSelect,
  "id" | "name" | "createdAt" | "usedAt" | "canBeBackedUp" | "isBackedUp"
>;

export type ChallengePurpose = (typeof challengePurposes)[number];

/** How long a device may take to sign; what comes later has to be asked for anew. */
export const challengeMinutes = 5;

/** More than anybody has devices. */
export const mostPasskeys = 20;

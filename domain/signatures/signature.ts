import type { Audience } from "#db/schema/audience.ts";
import type { channels, removalReasons, signatures } from "#db/schema/signatures.ts";

export type Signature = typeof signatures.$inferSelect;
export type Channel = (typeof channels)[number];
export type RemovalReason = (typeof removalReasons)[number];

/** What each link of a signer's mails is good for; a link serves one purpose. */
export type TokenPurpose = "confirm" | "withdraw" | "receipt";

/** What is sealed in a signature. An empty `town` or `comment` was not given. */
export type SealedFields = { name: string; email: string; town: string; comment: string };

export const sealedFieldsAudience = {
  name: "public if shown",
  email: "organiser",
  town: "organiser",
  comment: "organiser",
} satisfies Record<keyof SealedFields, Audience>;

/** Every signature is in exactly one; only `counted` ones make up the count. */
export type SignatureState = "waiting" | "counted" | "held" | "withdrawn" | "removed";

/** The instants a state is derived from; no state is stored. */
export type Instants = Pick<
  Signature,
  "confirmedAt" | "heldAt" | "releasedAt" | "withdrawnAt" | "removedAt" | "restoredAt"
>;

export const confirmDays = 7;
export const waitingDays = 8;
/** What was signed before a campaign closed can be confirmed a little longer. */
const graceHours = 24;
export const linkDays = 365;

const hourMilliseconds = 3_600_000;
export const dayMilliseconds = 24 * hourMilliseconds;

/** What becomes of a signature: withdrawn outweighs removed, removed outweighs held. */
export function stateOf(signature: Instants): SignatureState {
  if (!isConfirmed(signature)) return "waiting";
  if (isWithdrawn(signature)) return "withdrawn";
  if (isRemoved(signature)) return "removed";
  return isHeld(signature) ? "held" : "counted";
}

/** Confirmed, not withdrawn, not removed (or restored since), not held (or released since). */
export function isCounted(signature: Instants): boolean {
  return stateOf(signature) === "counted";
}

export function isConfirmed({ confirmedAt }: Pick<Instants, "confirmedAt">): boolean {
  return confirmedAt !== null;
}

export function isWithdrawn({ withdrawnAt }: Pick<Instants, "withdrawnAt">): boolean {
  return withdrawnAt !== null;
}

export function isRemoved(signature: Pick<Instants, "removedAt" | "restoredAt">): boolean {
  return signature.removedAt !== null && signature.restoredAt === null;
}

/** Waits for a person to look at it, whether confirmed or not. */
export function isHeld(signature: Pick<Instants, "heldAt" | "releasedAt">): boolean {
  return signature.heldAt !== null && signature.releasedAt === null;
}

export function isForgotten({ forgottenAt }: Pick<Signature, "forgottenAt">): boolean {
  return forgottenAt !== null;
}

/** Until when a waiting signature can be confirmed: 7 days, and 24 hours after closing at the latest. */
export function confirmableUntil(
  { signedAt }: Pick<Signature, "signedAt">,
  { closesAt }: { closesAt: Date | null },
): Date {
  const until = signedAt.getTime() + confirmDays * dayMilliseconds;
  if (!closesAt) return new Date(until);
  return new Date(Math.min(until, closesAt.getTime() + graceHours * hourMilliseconds));
}

/** Waits, and can no longer be confirmed. */
export function isExpired(
  signature: Pick<Signature, "signedAt" | "confirmedAt">,
  campaign: { closesAt: Date | null },
  at: Date,
): boolean {
  return !isConfirmed(signature) && at >= confirmableUntil(signature, campaign);
}

/**
 * A name as two spellings of it compare: without case, diacritics, spaces and punctuation. Vowel
 * signs of Indic scripts stay, because there they tell names apart.
 */
export function foldName(name: string): string {
  const lower = name
    .normalize("NFKD")
    .replaceAll(/[\u0300-\u036f\u064b-\u065f\u0670]/g, "")
    .toLowerCase();
  return lower.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, "") || lower.trim();
}

/** Where a signer belongs among the two at most who share their mailbox. */
export type Place =
  | { act: "insert"; slot: number }
  | { act: "renew"; row: Signature }
  | { act: "duplicate"; row: Signature }
  | { act: "full" };

/**
 * Finds a signer's place. The same name is the same person, and so is a forgotten one, whose name
 * nobody knows any more: nobody counts twice. Who waits or has withdrawn may sign anew, in the same
 * row; a removal stands.
 */
export function placeOf(mailbox: readonly Signature[], nameHash: Buffer): Place {
  const own =
    mailbox.find((row) => row.nameHash?.equals(nameHash)) ?? mailbox.find((row) => !row.nameHash);
  if (own) {
    const isOpen = !isConfirmed(own) || isWithdrawn(own);
    return { act: isOpen && !isRemoved(own) ? "renew" : "duplicate", row: own };
  }
  const slot = [1, 2].find((free) => mailbox.every((row) => row.slot !== free));
  return slot === undefined ? { act: "full" } : { act: "insert", slot };
}

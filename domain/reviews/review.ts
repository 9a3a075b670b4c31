import type { reviews } from "#db/schema/reviews.ts";
import type { RemovalReason, Signature } from "#domain/signatures/signature.ts";
import type { Locale } from "#platform/locales.ts";

/** What a person decided about many signatures at once, and how far it has got. */
export type Review = typeof reviews.$inferSelect;
export type Verdict = Review["verdict"];

/** Which signatures are looked at. `signedUntil` itself is not within. */
export type SignatureFilter = {
  state: "held" | "removed" | "counted";
  country?: string;
  channel?: Signature["channel"];
  locale?: Locale;
  signedFrom?: Date;
  signedUntil?: Date;
};

/** A signature as a list for moderators shows it: nothing in it says who signed. */
export type ModeratedSignature = Pick<
  Signature,
  "id" | "country" | "channel" | "locale" | "signedAt" | "heldAt" | "removedAt" | "removedReason"
>;

/** What is decided: what becomes of whom and, for a removal, why. */
export type Decision = { filter: SignatureFilter } & (
  { verdict: "release" } | { verdict: "remove"; reason: RemovalReason }
);

/** What somebody has seen before they decide: how many there are, and the last of them. */
export type Preview = { found: number; lastId: number };

/** So long a decision about many waits, and can be called off before anything has happened. */
export const delayMinutes = 10;

export type ReviewStage = "waiting" | "running" | "done" | "called-off" | "undoing" | "undone";

/** Where a review stands. */
export function stageOf(review: Review, at: Date): ReviewStage {
  if (review.calledOffAt) return "called-off";
  if (review.undoneAt) return review.undoFinishedAt ? "undone" : "undoing";
  if (review.finishedAt) return "done";
  return review.dueAt <= at ? "running" : "waiting";
}

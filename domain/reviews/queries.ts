import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  gte,
  isNotNull,
  isNull,
  lt,
  lte,
  max,
  or,
} from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { placeholder, randomOrder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { organisers } from "#db/schema/organisers.ts";
import { reviews } from "#db/schema/reviews.ts";
import { signatures } from "#db/schema/signatures.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import type { Signature } from "#domain/signatures/signature.ts";
import { NotFound } from "#platform/refusals.ts";
import { requireModerator } from "./policy.ts";
import type { ModeratedSignature, Preview, Review, SignatureFilter } from "./review.ts";

const reviewsShown = 10;

const selectOpen = prepared((db) =>
  db
    .select({ id: reviews.id })
    .from(reviews)
    .where(
      or(
        and(
          isNull(reviews.finishedAt),
          isNull(reviews.calledOffAt),
          isNull(reviews.undoneAt),
          lte(reviews.dueAt, placeholder("at")),
        ),
        and(isNotNull(reviews.undoneAt), isNull(reviews.undoFinishedAt)),
      ),
    )
    .prepare(),
);

/** A page of the signatures that fit, oldest first, for who moderates. Throws `NotFound`. */
export async function listModerated(
  actor: OrganiserActor,
  campaignId: number,
  filter: SignatureFilter,
  { after = 0, limit }: { after?: number; limit: number },
  db: Db = reader(),
): Promise<{ rows: ModeratedSignature[]; next: number | undefined }> {
  await requireModerator(actor, campaignId, db);
  const { id, country, channel, locale, signedAt, heldAt, removedAt, removedReason } = signatures;
  const rows = await db
    .select({ id, country, channel, locale, signedAt, heldAt, removedAt, removedReason })
    .from(signatures)
    .where(and(fits(campaignId, filter), gt(id, after)))
    .orderBy(asc(id))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  return { rows: shown, next: rows.length > limit ? shown.at(-1)!.id : undefined };
}

/** How many signatures fit by now, and which is the last. `upTo` leaves out those that came later. */
export async function countFitting(
  campaignId: number,
  filter: SignatureFilter,
  upTo: number = Number.MAX_SAFE_INTEGER,
  db: Db = reader(),
): Promise<Preview> {
  const [row] = await db
    .select({ found: count(), lastId: max(signatures.id) })
    .from(signatures)
    .where(and(fits(campaignId, filter), lte(signatures.id, upTo)));
  return { found: row!.found, lastId: row!.lastId ?? 0 };
}

/** A few of the signatures that fit, by chance. */
export async function sampleFitting(
  campaignId: number,
  filter: SignatureFilter,
  limit: number,
  db: Db = reader(),
): Promise<number[]> {
  const rows = await db
    .select({ id: signatures.id })
    .from(signatures)
    .where(fits(campaignId, filter))
    .orderBy(randomOrder)
    .limit(limit);
  return rows.map(({ id }) => id).toSorted((one, other) => one - other);
}

/** The next signatures that a review is about and has not come to yet. */
export async function listNext(review: Review, limit: number, db: Db): Promise<Signature[]> {
  return db
    .select()
    .from(signatures)
    .where(
      and(
        fits(review.campaignId, filterOf(review)),
        gt(signatures.id, review.doneId),
        lte(signatures.id, review.lastId),
      ),
    )
    .orderBy(asc(signatures.id))
    .limit(limit);
}

/** The latest reviews of a campaign, newest first, and who decided them. Throws `NotFound`. */
export async function listReviews(
  actor: OrganiserActor,
  campaignId: number,
  db: Db = reader(),
): Promise<(Review & { by: string | null })[]> {
  await requireModerator(actor, campaignId, db);
  const rows = await db
    .select({ review: reviews, by: organisers.name })
    .from(reviews)
    .innerJoin(organisers, eq(organisers.id, reviews.organiserId))
    .where(eq(reviews.campaignId, campaignId))
    .orderBy(desc(reviews.id))
    .limit(reviewsShown);
  return rows.map(({ review, by }) => ({ ...review, by }));
}

/** A review of this very campaign. Throws `NotFound`. */
export async function getReview(
  campaignId: number,
  id: number,
  db: Db = reader(),
): Promise<Review> {
  const isWanted = and(eq(reviews.id, id), eq(reviews.campaignId, campaignId));
  const [review] = await db.select().from(reviews).where(isWanted);
  if (!review) throw new NotFound();
  return review;
}

/** The ids of the reviews that something is to be done for at an instant. */
export async function listOpenReviews(at: Date, db: Db = reader()): Promise<number[]> {
  const rows = await selectOpen(db).execute({ at: at.getTime() });
  return rows.map(({ id }) => id);
}

/** Which signatures a review is about. */
function filterOf(review: Review): SignatureFilter {
  const { state, country, channel, locale, signedFrom, signedUntil } = review;
  return {
    state,
    ...(country && { country }),
    ...(channel && { channel }),
    ...(locale && { locale }),
    ...(signedFrom && { signedFrom }),
    ...(signedUntil && { signedUntil }),
  };
}

function fits(campaignId: number, filter: SignatureFilter) {
  const { country, channel, locale, signedFrom, signedUntil } = filter;
  return and(
    eq(signatures.campaignId, campaignId),
    isIn(filter.state),
    country === undefined ? undefined : eq(signatures.country, country),
    channel === undefined ? undefined : eq(signatures.channel, channel),
    locale === undefined ? undefined : eq(signatures.locale, locale),
    signedFrom && gte(signatures.signedAt, signedFrom),
    signedUntil && lt(signatures.signedAt, signedUntil),
  );
}

/** What `stateOf` of a signature says, for SQLite. */
function isIn(state: SignatureFilter["state"]) {
  const { confirmedAt, withdrawnAt, removedAt, restoredAt, heldAt, releasedAt } = signatures;
  const isStanding = and(isNotNull(confirmedAt), isNull(withdrawnAt));
  if (state === "removed") return and(isStanding, isNotNull(removedAt), isNull(restoredAt));
  const isKept = and(isStanding, or(isNull(removedAt), isNotNull(restoredAt)));
  if (state === "held") return and(isKept, isNotNull(heldAt), isNull(releasedAt));
  return and(isKept, or(isNull(heldAt), isNotNull(releasedAt)));
}

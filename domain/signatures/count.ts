import { increaseByExcluded, placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { corrections, counters, tally } from "#db/schema/signatures.ts";
import { textCounts } from "#db/schema/text-counts.ts";
import type { Tx } from "#db/transact.ts";
import { dayOf } from "#platform/calendar.ts";
import { stateOf, type Signature, type SignatureState } from "./signature.ts";

type CorrectionReason = (typeof corrections.$inferSelect)["reason"];

const states: readonly SignatureState[] = ["counted", "waiting", "held", "withdrawn", "removed"];

const addToCounters = prepared((db) =>
  db
    .insert(counters)
    .values({
      campaignId: placeholder("campaignId"),
      counted: placeholder("counted"),
      waiting: placeholder("waiting"),
      held: placeholder("held"),
      withdrawn: placeholder("withdrawn"),
      removed: placeholder("removed"),
    })
    .onConflictDoUpdate({
      target: counters.campaignId,
      set: {
        counted: increaseByExcluded(counters.counted),
        waiting: increaseByExcluded(counters.waiting),
        held: increaseByExcluded(counters.held),
        withdrawn: increaseByExcluded(counters.withdrawn),
        removed: increaseByExcluded(counters.removed),
      },
    })
    .prepare(),
);
const addToTally = prepared((db) =>
  db
    .insert(tally)
    .values({
      campaignId: placeholder("campaignId"),
      bookedOn: placeholder("bookedOn"),
      country: placeholder("country"),
      channel: placeholder("channel"),
      gained: placeholder("gained"),
      lost: placeholder("lost"),
    })
    .onConflictDoUpdate({
      target: [tally.campaignId, tally.bookedOn, tally.country, tally.channel],
      set: { gained: increaseByExcluded(tally.gained), lost: increaseByExcluded(tally.lost) },
    })
    .prepare(),
);
const addToTextCounts = prepared((db) =>
  db
    .insert(textCounts)
    .values({
      textVersionId: placeholder("textVersionId"),
      campaignId: placeholder("campaignId"),
      counted: placeholder("counted"),
    })
    .onConflictDoUpdate({
      target: textCounts.textVersionId,
      set: { counted: increaseByExcluded(textCounts.counted) },
    })
    .prepare(),
);
const addToCorrections = prepared((db) =>
  db
    .insert(corrections)
    .values({
      campaignId: placeholder("campaignId"),
      bookedOn: placeholder("bookedOn"),
      reason: placeholder("reason"),
      gained: placeholder("gained"),
      lost: placeholder("lost"),
    })
    .onConflictDoUpdate({
      target: [corrections.campaignId, corrections.bookedOn, corrections.reason],
      set: {
        gained: increaseByExcluded(corrections.gained),
        lost: increaseByExcluded(corrections.lost),
      },
    })
    .prepare(),
);

/**
 * Books what a signature was and has become, at an instant, in counters, tally, corrections and the counts
 * of text versions; the only place that changes them. `undefined` stands for a row that is not there (yet, or any more).
 */
export async function countChange(
  tx: Tx,
  before: Signature | undefined,
  after: Signature | undefined,
  at: Date,
): Promise<void> {
  const was = before && stateOf(before);
  const is = after && stateOf(after);
  if (was === is) return;
  const { campaignId, textVersionId, country, channel } = (after ?? before)!;
  const deltas = states.map((state) => [state, Number(state === is) - Number(state === was)]);
  await addToCounters(tx).execute({ campaignId, ...Object.fromEntries(deltas) });
  if (was !== "counted" && is !== "counted") return;

  const change = { gained: Number(is === "counted"), lost: Number(was === "counted") };
  const line = { campaignId, bookedOn: dayOf(at), ...change };
  await addToTally(tx).execute({ ...line, country, channel });
  const counted = change.gained - change.lost;
  await addToTextCounts(tx).execute({ textVersionId, campaignId, counted });
  const reason = is === "counted" ? reasonOfRise(was) : reasonOfFall(is, after);
  if (reason) await addToCorrections(tx).execute({ ...line, reason });
}

/** Confirming is no correction; what an organiser let back in is. */
function reasonOfRise(was: SignatureState | undefined): CorrectionReason | undefined {
  if (was === "held") return "released";
  return was === "removed" ? "restored" : undefined;
}

function reasonOfFall(
  is: SignatureState | undefined,
  after: Signature | undefined,
): CorrectionReason {
  if (is === "held" || is === "withdrawn") return is;
  if (is === "removed" && after?.removedReason) return after.removedReason;
  throw new Error("a counted signature can only be held, withdrawn or removed for a reason");
}

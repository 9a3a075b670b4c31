import { reviews } from "#db/schema/reviews.ts";
import { transact } from "#db/transact.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { requireProof } from "#domain/sessions/session.ts";
import { requireModerator } from "./policy.ts";
import { countFitting } from "./queries.ts";
import { delayMinutes, type Decision, type Preview } from "./review.ts";

/** `changed`: there are not as many any more as were seen, so that it has to be looked at again. */
export type DecideOutcome = "decided" | "changed" | "none";

/**
 * Decides that all signatures that fit are released or removed, those that were seen and none that came
 * later. Nothing happens for ten minutes, in which it can be called off. Throws `NotFound` and, for
 * removals, `ProofNeeded`.
 */
export async function decideReview(
  actor: OrganiserActor,
  campaignId: number,
  decision: Decision,
  seen: Preview,
): Promise<DecideOutcome> {
  return transact(async (tx) => {
    await requireModerator(actor, campaignId, tx);
    const { filter, verdict } = decision;
    if (verdict === "remove") requireProof(actor);
    const { state, ...rest } = filter;
    if (state === "removed" || (verdict === "release" && state !== "held")) return "none";
    const { found } = await countFitting(campaignId, filter, seen.lastId, tx);
    if (found === 0) return "none";
    if (found !== seen.found) return "changed";
    const dueAt = new Date(actor.at.getTime() + delayMinutes * 60_000);
    const reason = verdict === "remove" ? decision.reason : null;
    const by = { organiserId: actor.organiserId, decidedAt: actor.at, dueAt };
    const [review] = await tx
      .insert(reviews)
      .values({ campaignId, verdict, reason, state, ...rest, ...seen, ...by })
      .returning({ id: reviews.id });
    const detail = { verdict, reason, signatures: found };
    await recordAudit(tx, actor, "review.decide", { campaignId, id: review!.id }, detail);
    return "decided";
  });
}

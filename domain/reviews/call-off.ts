import { eq } from "drizzle-orm";
import { reviews } from "#db/schema/reviews.ts";
import { transact } from "#db/transact.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { requireModerator } from "./policy.ts";
import { getReview } from "./queries.ts";
import { stageOf } from "./review.ts";

/** Calls a review off before anything has happened; `late` once it has begun. Throws `NotFound`. */
export async function callOffReview(
  actor: OrganiserActor,
  campaignId: number,
  id: number,
): Promise<"called-off" | "late"> {
  return transact(async (tx) => {
    await requireModerator(actor, campaignId, tx);
    const review = await getReview(campaignId, id, tx);
    const stage = stageOf(review, actor.at);
    if (stage === "called-off") return "called-off";
    if (stage !== "waiting") return "late";
    await tx.update(reviews).set({ calledOffAt: actor.at }).where(eq(reviews.id, id));
    await recordAudit(tx, actor, "review.call-off", { campaignId, id });
    return "called-off";
  });
}

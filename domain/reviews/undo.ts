import { eq } from "drizzle-orm";
import { reviews } from "#db/schema/reviews.ts";
import { transact } from "#db/transact.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { requireModerator } from "./policy.ts";
import { getReview } from "./queries.ts";
import { stageOf } from "./review.ts";

/**
 * Has everything undone that a review has changed, in the background; one that is at work stops. Only what
 * nobody has changed since is undone. Throws `NotFound`.
 */
export async function undoReview(
  actor: OrganiserActor,
  campaignId: number,
  id: number,
): Promise<"undone" | "early"> {
  return transact(async (tx) => {
    await requireModerator(actor, campaignId, tx);
    const review = await getReview(campaignId, id, tx);
    const stage = stageOf(review, actor.at);
    if (stage === "undoing" || stage === "undone") return "undone";
    if (stage !== "running" && stage !== "done") return "early";
    await tx.update(reviews).set({ undoneAt: actor.at }).where(eq(reviews.id, id));
    const detail = { signatures: review.changed };
    await recordAudit(tx, actor, "review.undo", { campaignId, id }, detail);
    return "undone";
  });
}

import { and, eq } from "drizzle-orm";
import { bumpPublicVersion } from "#db/public-version.ts";
import { answers } from "#db/schema/answers.ts";
import { campaigns, targets } from "#db/schema/campaigns.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { getCampaign } from "#domain/campaigns/queries.ts";
import { dayOf, laterThan } from "#platform/calendar.ts";
import { NotAllowed } from "#platform/refusals.ts";
import type { KeptAnswer } from "./answer.ts";
import { answerInput, type AnswerInput } from "./input.ts";
import { mayRecordAnswers } from "./policy.ts";
import { getAnswer } from "./queries.ts";

export type CorrectOutcome =
  { outcome: "corrected" | "unknownTarget" } | { outcome: "changed"; stored: KeptAnswer };

/**
 * Corrects an answer that was written down; `changed` when it is no longer as it was at `seenAt`, the
 * `updatedAt` that the form began with. Throws `NotFound`, `NotAllowed`, and a `ZodError` on what a
 * form should have refused.
 */
export async function correctAnswer(
  actor: Actor,
  campaignId: number,
  id: number,
  seenAt: Date,
  input: AnswerInput,
): Promise<CorrectOutcome> {
  const { at } = actor;
  const answer = answerInput(dayOf(at)).parse(input);
  return transact<CorrectOutcome>(async (tx) => {
    await getCampaign(campaignId, tx);
    if (!(await mayRecordAnswers(actor, campaignId, tx))) throw new NotAllowed();
    const stored = await getAnswer(campaignId, id, tx);
    if (stored.updatedAt.getTime() !== seenAt.getTime()) return { outcome: "changed", stored };
    const isTheirs = and(eq(targets.id, answer.targetId), eq(targets.campaignId, campaignId));
    if ((await tx.$count(targets, isTheirs)) === 0) return { outcome: "unknownTarget" };
    await tx
      .update(answers)
      .set({ ...answer, updatedAt: laterThan(stored.updatedAt, at) })
      .where(eq(answers.id, id));
    await tx.update(campaigns).set({ updatedAt: at }).where(eq(campaigns.id, campaignId));
    await recordAudit(tx, actor, "answer.correct", { campaignId, id });
    await bumpPublicVersion(tx);
    return { outcome: "corrected" };
  });
}

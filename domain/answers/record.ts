import { and, eq } from "drizzle-orm";
import { bumpPublicVersion } from "#db/public-version.ts";
import { answers } from "#db/schema/answers.ts";
import { campaigns, targets } from "#db/schema/campaigns.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { getCampaign } from "#domain/campaigns/queries.ts";
import { dayOf } from "#platform/calendar.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { answerInput, type AnswerInput } from "./input.ts";
import { mayRecordAnswers } from "./policy.ts";

export type RecordOutcome = { outcome: "recorded"; id: number } | { outcome: "unknownTarget" };

/**
 * Writes down what a target answered. One that was asked and had said nothing has thereby answered; any
 * other status says more than that and stays. Throws `NotFound`, `NotAllowed`, and a `ZodError` on
 * what a form should have refused.
 */
export async function recordAnswer(
  actor: Actor,
  campaignId: number,
  input: AnswerInput,
): Promise<RecordOutcome> {
  const { at } = actor;
  const answer = answerInput(dayOf(at)).parse(input);
  return transact<RecordOutcome>(async (tx) => {
    await getCampaign(campaignId, tx);
    if (!(await mayRecordAnswers(actor, campaignId, tx))) throw new NotAllowed();
    const isTheirs = and(eq(targets.id, answer.targetId), eq(targets.campaignId, campaignId));
    const [target] = await tx.select({ status: targets.status }).from(targets).where(isTheirs);
    if (!target) return { outcome: "unknownTarget" };
    const [row] = await tx
      .insert(answers)
      .values({ ...answer, campaignId, createdAt: at, updatedAt: at })
      .returning({ id: answers.id });
    const { id } = row!;
    if (target.status === "asked") {
      const answered = { status: "answered", statusOn: answer.answeredOn } as const;
      await tx.update(targets).set(answered).where(isTheirs);
    }
    await tx.update(campaigns).set({ updatedAt: at }).where(eq(campaigns.id, campaignId));
    const detail = { target: answer.targetId, answeredOn: answer.answeredOn };
    await recordAudit(tx, actor, "answer.record", { campaignId, id }, detail);
    await bumpPublicVersion(tx);
    return { outcome: "recorded", id };
  });
}

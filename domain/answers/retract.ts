import { eq } from "drizzle-orm";
import { bumpPublicVersion } from "#db/public-version.ts";
import { answers } from "#db/schema/answers.ts";
import { campaigns } from "#db/schema/campaigns.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { getCampaign } from "#domain/campaigns/queries.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { mayRecordAnswers } from "./policy.ts";
import { getAnswer } from "./queries.ts";

/**
 * Takes an answer that was written down by mistake off the page; the history keeps whose it was and of
 * when. The target's status stays. Throws `NotFound` and `NotAllowed`.
 */
export async function retractAnswer(
  actor: Actor,
  campaignId: number,
  id: number,
): Promise<"retracted"> {
  return transact<"retracted">(async (tx) => {
    await getCampaign(campaignId, tx);
    if (!(await mayRecordAnswers(actor, campaignId, tx))) throw new NotAllowed();
    const { answeredOn, target } = await getAnswer(campaignId, id, tx);
    await tx.delete(answers).where(eq(answers.id, id));
    await tx.update(campaigns).set({ updatedAt: actor.at }).where(eq(campaigns.id, campaignId));
    const detail = { target: target.name, answeredOn };
    await recordAudit(tx, actor, "answer.retract", { campaignId, id }, detail);
    await bumpPublicVersion(tx);
    return "retracted";
  });
}

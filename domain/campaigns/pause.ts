import { eq } from "drizzle-orm";
import { bumpPublicVersion } from "#db/public-version.ts";
import { campaigns } from "#db/schema/campaigns.ts";
import { pauseMessages } from "#db/schema/pauses.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { stateOf } from "./campaign.ts";
import { pauseInput, type PauseInput } from "./input.ts";
import { mayEditCampaign } from "./policy.ts";
import { getCampaign } from "./queries.ts";

export type PauseOutcome = "paused" | "notOpen" | "silent";

/**
 * Stops the signing of an open campaign until `resumeCampaign` and tells visitors why, or tells them
 * something else while it is paused. What was signed can still be confirmed. `silent`: there is no
 * message in the original language. Throws `NotFound`, `NotAllowed`, and a `ZodError` on what a form
 * should have refused.
 */
export async function pauseCampaign(
  actor: Actor,
  campaignId: number,
  input: PauseInput,
): Promise<PauseOutcome> {
  const messages = pauseInput.parse(input);
  return transact(async (tx) => {
    const campaign = await getCampaign(campaignId, tx);
    if (!(await mayEditCampaign(actor, campaignId, tx))) throw new NotAllowed();
    const state = stateOf(campaign, actor.at);
    if (state !== "open" && state !== "paused") return "notOpen";
    if (!messages.some(({ locale }) => locale === campaign.originalLocale)) return "silent";
    const pausedAt = campaign.pausedAt ?? actor.at;
    await tx
      .update(campaigns)
      .set({ pausedAt, updatedAt: actor.at })
      .where(eq(campaigns.id, campaignId));
    await tx.delete(pauseMessages).where(eq(pauseMessages.campaignId, campaignId));
    await tx.insert(pauseMessages).values(messages.map((message) => ({ campaignId, ...message })));
    const detail = { languages: messages.map(({ locale }) => locale).join(" ") };
    await recordAudit(tx, actor, "campaign.pause", { campaignId, id: campaignId }, detail);
    await bumpPublicVersion(tx);
    return "paused";
  });
}

import { eq } from "drizzle-orm";
import { bumpPublicVersion } from "#db/public-version.ts";
import { campaigns, campaignTranslations } from "#db/schema/campaigns.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { translationInput, type TranslationInput } from "./input.ts";
import { mayEditCampaign } from "./policy.ts";
import { getCampaign } from "./queries.ts";

/**
 * Says in one language what a campaign is about, or says it anew. Throws `NotFound`, `NotAllowed`,
 * and a `ZodError` on what a form should have refused.
 */
export async function translateCampaign(
  actor: Actor,
  campaignId: number,
  input: TranslationInput,
): Promise<"translated"> {
  const { locale, ...words } = translationInput.parse(input);
  return transact<"translated">(async (tx) => {
    await getCampaign(campaignId, tx);
    if (!(await mayEditCampaign(actor, campaignId, tx))) throw new NotAllowed();
    const values = { ...words, updatedAt: actor.at };
    await tx
      .insert(campaignTranslations)
      .values({ campaignId, locale, ...values })
      .onConflictDoUpdate({
        target: [campaignTranslations.campaignId, campaignTranslations.locale],
        set: values,
      });
    await tx.update(campaigns).set({ updatedAt: actor.at }).where(eq(campaigns.id, campaignId));
    await recordAudit(tx, actor, "campaign.translate", { campaignId, id: campaignId }, { locale });
    await bumpPublicVersion(tx);
    return "translated";
  });
}

import { eq } from "drizzle-orm";
import { bumpPublicVersion } from "#db/public-version.ts";
import { campaigns } from "#db/schema/campaigns.ts";
import { transact, type Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { listVersions } from "#domain/texts/queries.ts";
import { isShown, type TextVersion } from "#domain/texts/text.ts";
import { NotAllowed } from "#platform/refusals.ts";
import type { Campaign } from "./campaign.ts";
import { mayEditCampaign } from "./policy.ts";
import { findCurrentText, findTranslation, getCampaign } from "./queries.ts";
import { showText } from "./show-text.ts";

export type PublishOutcome = "published" | "unchanged" | "incomplete";

/**
 * Shows a campaign to everybody, in every language in which it is written so far. `incomplete` is one without a title or without a published petition
 * text in its original language. Throws `NotFound` and `NotAllowed`.
 */
export async function publishCampaign(actor: Actor, campaignId: number): Promise<PublishOutcome> {
  return transact(async (tx) => {
    const campaign = await getCampaign(campaignId, tx);
    if (!(await mayEditCampaign(actor, campaignId, tx))) throw new NotAllowed();
    if (campaign.publishedAt) return "unchanged";
    const written = (await listVersions(campaignId, tx)).filter(isWritten);
    if (!(await isComplete(campaign, written, tx))) return "incomplete";
    for (const version of written) await showText(tx, actor, version);
    await tx
      .update(campaigns)
      .set({ publishedAt: actor.at, updatedAt: actor.at })
      .where(eq(campaigns.id, campaignId));
    await recordAudit(tx, actor, "campaign.publish", { campaignId, id: campaignId });
    await bumpPublicVersion(tx);
    return "published";
  });
}

/** A first version that is whole and was never shown. */
function isWritten(version: TextVersion): boolean {
  return version.number === 1 && !isShown(version) && version.title !== null;
}

async function isComplete(campaign: Campaign, written: TextVersion[], tx: Tx): Promise<boolean> {
  const { id, originalLocale } = campaign;
  if (written.some(({ locale }) => locale === originalLocale)) return true;
  const translation = await findTranslation(campaign, originalLocale, tx);
  const text = await findCurrentText(id, originalLocale, tx);
  return translation !== undefined && text !== undefined;
}

import { eq } from "drizzle-orm";
import { bumpPublicVersion } from "#db/public-version.ts";
import { campaigns, textVersions } from "#db/schema/campaigns.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { NotAllowed, NotFound } from "#platform/refusals.ts";
import { mayEditCampaign } from "./policy.ts";

export type PublishTextOutcome = "published" | "unchanged";

/**
 * Makes a version of the petition text the one that is shown and signed in its language, for good:
 * the database refuses any later change to it. Throws `NotFound` and `NotAllowed`.
 */
export async function publishText(actor: Actor, textId: number): Promise<PublishTextOutcome> {
  return transact(async (tx) => {
    const [text] = await tx.select().from(textVersions).where(eq(textVersions.id, textId));
    if (!text) throw new NotFound();
    const { campaignId, locale, number } = text;
    if (!(await mayEditCampaign(actor, campaignId, tx))) throw new NotAllowed();
    if (text.publishedAt) return "unchanged";
    const { at } = actor;
    await tx.update(textVersions).set({ publishedAt: at }).where(eq(textVersions.id, textId));
    await tx.update(campaigns).set({ updatedAt: at }).where(eq(campaigns.id, campaignId));
    await recordAudit(tx, actor, "text.publish", { campaignId, id: textId }, { locale, number });
    await bumpPublicVersion(tx);
    return "published";
  });
}

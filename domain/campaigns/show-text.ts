import { and, eq } from "drizzle-orm";
import { campaigns, campaignTranslations, textVersions } from "#db/schema/campaigns.ts";
import type { Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import type { TextChange, TextVersion } from "#domain/texts/text.ts";

/**
 * Publishes a version within a transaction: from now on it is what is shown and signed in its language,
 * with the title, summary and addressees that it holds. A version without these takes those of the
 * language along, so that it stays whole. A change of which nothing is said counts as one of meaning.
 */
export async function showText(
  tx: Tx,
  actor: Actor,
  version: TextVersion,
  change: TextChange = "meaning",
): Promise<void> {
  const { id, campaignId, locale, number } = version;
  const isThisLanguage = and(
    eq(campaignTranslations.campaignId, campaignId),
    eq(campaignTranslations.locale, locale),
  );
  const [known] = await tx.select().from(campaignTranslations).where(isThisLanguage);
  const { title, summary, addressees } = version.title === null ? (known ?? version) : version;
  const said = number > 1 ? change : null;
  await tx
    .update(textVersions)
    .set({ publishedAt: actor.at, title, summary, addressees, change: said })
    .where(eq(textVersions.id, id));
  if (title !== null && summary !== null && addressees !== null) {
    const words = { title, summary, addressees, updatedAt: actor.at };
    await tx
      .insert(campaignTranslations)
      .values({ campaignId, locale, ...words })
      .onConflictDoUpdate({
        target: [campaignTranslations.campaignId, campaignTranslations.locale],
        set: words,
      });
  }
  await tx.update(campaigns).set({ updatedAt: actor.at }).where(eq(campaigns.id, campaignId));
  const detail = { locale, number, ...(said && { change: said }) };
  await recordAudit(tx, actor, "text.publish", { campaignId, id }, detail);
}

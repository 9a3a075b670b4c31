import { eq } from "drizzle-orm";
import { textVersions } from "#db/schema/campaigns.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { mayEditText } from "./policy.ts";
import { getVersion } from "./queries.ts";
import { isShown } from "./text.ts";

export type DiscardOutcome = "discarded" | "published";

/**
 * Throws away a version that nobody has published, so that what is shown is again where writing starts.
 * Throws `NotFound` and `NotAllowed`.
 */
export async function discardText(actor: Actor, textId: number): Promise<DiscardOutcome> {
  return transact(async (tx) => {
    const version = await getVersion(textId, tx);
    const { campaignId, locale, number } = version;
    if (!(await mayEditText(actor, campaignId, tx))) throw new NotAllowed();
    if (isShown(version)) return "published";
    await tx.update(textVersions).set({ sourceId: null }).where(eq(textVersions.sourceId, textId));
    await tx.delete(textVersions).where(eq(textVersions.id, textId));
    await recordAudit(tx, actor, "text.discard", { campaignId, id: textId }, { locale, number });
    return "discarded";
  });
}

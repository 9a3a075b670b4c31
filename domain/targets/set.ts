import { eq } from "drizzle-orm";
import { bumpPublicVersion } from "#db/public-version.ts";
import { campaigns, targets } from "#db/schema/campaigns.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { getCampaign } from "#domain/campaigns/queries.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { targetsInput, type TargetsInput } from "./input.ts";
import { maySetTargets } from "./policy.ts";

/**
 * Says whom a campaign asks, in order, in place of what was said before. Throws `NotFound`,
 * `NotAllowed`, and a `ZodError` on what a form should have refused.
 */
export async function setTargets(
  actor: Actor,
  campaignId: number,
  input: TargetsInput,
): Promise<"set"> {
  const asked = targetsInput.parse(input);
  const rows = asked.map((target, position) => ({ campaignId, position, ...target }));
  return transact<"set">(async (tx) => {
    await getCampaign(campaignId, tx);
    if (!(await maySetTargets(actor, campaignId, tx))) throw new NotAllowed();
    await tx.delete(targets).where(eq(targets.campaignId, campaignId));
    if (rows.length > 0) await tx.insert(targets).values(rows);
    await tx.update(campaigns).set({ updatedAt: actor.at }).where(eq(campaigns.id, campaignId));
    const subject = { campaignId, id: campaignId };
    await recordAudit(tx, actor, "targets.set", subject, { targets: rows.length });
    await bumpPublicVersion(tx);
    return "set";
  });
}

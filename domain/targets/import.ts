import { eq, max } from "drizzle-orm";
import { bumpPublicVersion } from "#db/public-version.ts";
import { campaigns, targets } from "#db/schema/campaigns.ts";
import { transact, type Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { getCampaign } from "#domain/campaigns/queries.ts";
import { dayOf } from "#platform/calendar.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { targetsInput, type TargetsInput } from "./input.ts";
import { maySetTargets } from "./policy.ts";
import { listKeptTargets, markOf } from "./queries.ts";
import { maxTargets, planImport, type ImportPlan } from "./target.ts";

export type ImportOutcome =
  { outcome: "imported"; added: number; changed: number } | { outcome: "changed" | "tooMany" };

/**
 * Lays targets over those that are stored, by name and country: who is not known is added, who is gets
 * what is said anew, who is not named stays. `seen` marks what was stored when that was looked at
 * (`markOf`); `changed` when it no longer is, and then nothing is done. Throws `NotFound`,
 * `NotAllowed`, and a `ZodError` on what a form should have refused.
 */
export async function importTargets(
  actor: Actor,
  campaignId: number,
  input: TargetsInput,
  seen: string,
): Promise<ImportOutcome> {
  const given = targetsInput(dayOf(actor.at)).parse(input);
  return transact<ImportOutcome>(async (tx) => {
    await getCampaign(campaignId, tx);
    if (!(await maySetTargets(actor, campaignId, tx))) throw new NotAllowed();
    const stored = await listKeptTargets(campaignId, tx);
    if (markOf(stored) !== seen) return { outcome: "changed" };
    const plan = planImport(stored, given);
    if (stored.length + plan.added.length > maxTargets) return { outcome: "tooMany" };
    await carryOut(tx, campaignId, plan);
    await tx.update(campaigns).set({ updatedAt: actor.at }).where(eq(campaigns.id, campaignId));
    const done = { added: plan.added.length, changed: plan.changed.length };
    await recordAudit(tx, actor, "targets.import", { campaignId, id: campaignId }, done);
    await bumpPublicVersion(tx);
    return { outcome: "imported", ...done };
  });
}

async function carryOut(tx: Tx, campaignId: number, plan: ImportPlan): Promise<void> {
  for (const { before, after } of plan.changed) {
    await tx.update(targets).set(after).where(eq(targets.id, before.id));
  }
  const [last] = await tx
    .select({ position: max(targets.position) })
    .from(targets)
    .where(eq(targets.campaignId, campaignId));
  const next = (last?.position ?? -1) + 1;
  const rows = plan.added.map((target, index) => {
    return { campaignId, position: next + index, ...target };
  });
  if (rows.length > 0) await tx.insert(targets).values(rows);
}

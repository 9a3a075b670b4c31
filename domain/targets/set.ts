import { eq } from "drizzle-orm";
import { bumpPublicVersion } from "#db/public-version.ts";
import { campaigns, targets } from "#db/schema/campaigns.ts";
import { transact, type Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { listAnswers } from "#domain/answers/queries.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { getCampaign } from "#domain/campaigns/queries.ts";
import { dayOf } from "#platform/calendar.ts";
import { Conflict, NotAllowed } from "#platform/refusals.ts";
import { targetsInput, type TargetsInput } from "./input.ts";
import { maySetTargets } from "./policy.ts";
import { listKeptTargets } from "./queries.ts";
import { targetKey, type Target } from "./target.ts";

/**
 * Says whom a campaign asks, in order, in place of what was said before; who was and is asked stays the
 * same target. Throws `NotFound`, `NotAllowed`, a `ZodError` on what a form should have refused, and
 * `Conflict` when somebody is left out whose answer is recorded.
 */
export async function setTargets(
  actor: Actor,
  campaignId: number,
  input: TargetsInput,
): Promise<"set"> {
  const asked = targetsInput(dayOf(actor.at)).parse(input);
  return transact<"set">(async (tx) => {
    await getCampaign(campaignId, tx);
    if (!(await maySetTargets(actor, campaignId, tx))) throw new NotAllowed();
    await replaceTargets(tx, campaignId, asked);
    await tx.update(campaigns).set({ updatedAt: actor.at }).where(eq(campaigns.id, campaignId));
    const subject = { campaignId, id: campaignId };
    await recordAudit(tx, actor, "targets.set", subject, { targets: asked.length });
    await bumpPublicVersion(tx);
    return "set";
  });
}

async function replaceTargets(tx: Tx, campaignId: number, asked: Target[]): Promise<void> {
  const stored = new Map(
    (await listKeptTargets(campaignId, tx)).map((target) => [targetKey(target), target]),
  );
  for (const [position, target] of asked.entries()) {
    const same = stored.get(targetKey(target));
    stored.delete(targetKey(target));
    const row = { campaignId, position, ...target };
    if (same) await tx.update(targets).set(row).where(eq(targets.id, same.id));
    else await tx.insert(targets).values(row);
  }
  const answers = await listAnswers(campaignId, tx);
  for (const { id } of stored.values()) {
    if (answers.some(({ targetId }) => targetId === id)) throw new Conflict();
    await tx.delete(targets).where(eq(targets.id, id));
  }
}

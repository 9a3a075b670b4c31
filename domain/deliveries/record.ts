import { and, eq, lte, sum } from "drizzle-orm";
import { bumpPublicVersion } from "#db/public-version.ts";
import { campaigns, deliveries } from "#db/schema/campaigns.ts";
import { tally } from "#db/schema/signatures.ts";
import { transact, type Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { getCampaign } from "#domain/campaigns/queries.ts";
import { dayOf } from "#platform/calendar.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { deliveryInput, type DeliveryInput } from "./input.ts";
import { mayRecordDelivery } from "./policy.ts";

export type RecordOutcome =
  { outcome: "recorded"; id: number; count: number } | { outcome: "early" };

/**
 * Records a hand-over for good, with what was counted by then; `early` is one whose day is still to
 * come. Throws `NotFound`, `NotAllowed`, and a `ZodError` on what a form should have refused.
 */
export async function recordDelivery(
  actor: Actor,
  campaignId: number,
  input: DeliveryInput,
): Promise<RecordOutcome> {
  const given = deliveryInput.parse(input);
  return transact(async (tx) => {
    await getCampaign(campaignId, tx);
    if (!(await mayRecordDelivery(actor, campaignId, tx))) throw new NotAllowed();
    if (given.deliveredOn > dayOf(actor.at)) return { outcome: "early" };
    const count = given.count ?? (await countAtEndOf(given.cutoffOn, campaignId, tx));
    const [row] = await tx
      .insert(deliveries)
      .values({ ...given, campaignId, count, recordedAt: actor.at })
      .returning({ id: deliveries.id });
    const { id } = row!;
    await tx.update(campaigns).set({ updatedAt: actor.at }).where(eq(campaigns.id, campaignId));
    const isGiven = given.count !== undefined;
    await recordAudit(tx, actor, "delivery.record", { campaignId, id }, { count, isGiven });
    await bumpPublicVersion(tx);
    return { outcome: "recorded", id, count };
  });
}

async function countAtEndOf(day: string, campaignId: number, tx: Tx): Promise<number> {
  const [row] = await tx
    .select({ gained: sum(tally.gained), lost: sum(tally.lost) })
    .from(tally)
    .where(and(eq(tally.campaignId, campaignId), lte(tally.bookedOn, day)));
  return Number(row?.gained ?? 0) - Number(row?.lost ?? 0);
}

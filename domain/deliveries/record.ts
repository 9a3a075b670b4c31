import { eq } from "drizzle-orm";
import { bumpPublicVersion } from "#db/public-version.ts";
import { campaigns, deliveries } from "#db/schema/campaigns.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { getCampaign } from "#domain/campaigns/queries.ts";
import { dayOf } from "#platform/calendar.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { untimely } from "./delivery.ts";
import { deliveryInput, type DeliveryInput } from "./input.ts";
import { mayRecordDelivery } from "./policy.ts";
import { countAtEndOf, listDeliveries } from "./queries.ts";

export type RecordOutcome =
  | { outcome: "recorded"; id: number; key: string; count: number }
  | { outcome: "early" | "unfinished" };

/**
 * Records a hand-over for good, with what was counted by then. `early` and `unfinished` as `untimely`
 * has them; a number that is given cannot move. Throws `NotFound`, `NotAllowed`, and a `ZodError` on what a form should have refused.
 */
export async function recordDelivery(
  actor: Actor,
  campaignId: number,
  input: DeliveryInput,
): Promise<RecordOutcome> {
  const given = deliveryInput.parse(input);
  const today = dayOf(actor.at);
  return transact<RecordOutcome>(async (tx) => {
    await getCampaign(campaignId, tx);
    if (!(await mayRecordDelivery(actor, campaignId, tx))) throw new NotAllowed();
    const reason = untimely(given, today);
    const isGiven = given.count !== undefined;
    if (reason === "early" || (reason && !isGiven)) return { outcome: reason };
    const counted = isGiven
      ? { count: given.count!, countries: null }
      : await countAtEndOf(given.cutoffOn, campaignId, tx);
    const [row] = await tx
      .insert(deliveries)
      .values({ ...given, campaignId, ...counted, recordedAt: actor.at })
      .returning({ id: deliveries.id });
    const { id } = row!;
    await tx.update(campaigns).set({ updatedAt: actor.at }).where(eq(campaigns.id, campaignId));
    const { count } = counted;
    await recordAudit(tx, actor, "delivery.record", { campaignId, id }, { count, isGiven });
    await bumpPublicVersion(tx);
    const ofDay = (await listDeliveries(campaignId, tx)).filter(
      ({ deliveredOn }) => deliveredOn === given.deliveredOn,
    );
    return { outcome: "recorded", id, key: ofDay.at(-1)!.key, count };
  });
}

import { listDeliveries } from "#domain/deliveries/queries.ts";
import { recordDelivery } from "#domain/deliveries/record.ts";
import { dayAfter } from "#platform/calendar.ts";
import { demoActor } from "./actor.ts";
import { deliveries } from "./deliveries.ts";

/**
 * Records both hand-overs, each on the day after it, when the last day it counts is over; what it held is
 * read from the tally. Goes on where it was left.
 */
export async function loadDeliveries(campaignId: number): Promise<void> {
  const recorded = await listDeliveries(campaignId);
  for (const delivery of deliveries.slice(recorded.length)) {
    await recordDelivery(demoActor(dayAfter(delivery.deliveredOn)), campaignId, delivery);
  }
}

import type { deliveries } from "#db/schema/campaigns.ts";

type DeliveryRow = typeof deliveries.$inferSelect;

/**
 * A dated hand-over. `count` is what was counted at the end of `cutoffOn`, a UTC day, and `countries` how
 * that spreads, small ones together as `other`; null when the signatures are older than their tally.
 * `key` names it in addresses: its day and, from the second of a day on, its place among them.
 */
export type Delivery = Omit<DeliveryRow, "id" | "campaignId" | "recordedAt"> & { key: string };

/** What a hand-over would hold. */
export type HandedCount = Pick<Delivery, "count" | "countries">;

/** The path of the hand-overs of a campaign or, with its key, of one of them; without language. */
export function deliveriesPath({ slug }: { slug: string }, key?: string): string {
  const path = `/campaigns/${slug}/deliveries`;
  return key === undefined ? path : `${path}/${key}`;
}

/**
 * Why something cannot be recorded yet on a day: it is still to be handed over (`early`), or its last
 * counted day is not over, so that its number could still move (`unfinished`).
 */
export function untimely(
  { deliveredOn, cutoffOn }: Pick<Delivery, "deliveredOn" | "cutoffOn">,
  today: string,
): "early" | "unfinished" | undefined {
  if (deliveredOn > today) return "early";
  return cutoffOn >= today ? "unfinished" : undefined;
}

/** Gives each hand-over its key. They are never removed, so in the order they were recorded keys are for good. */
export function withKeys<Row extends { id: number; deliveredOn: string }>(
  rows: readonly Row[],
): (Row & { key: string })[] {
  return rows.map((row) => {
    const earlier = rows.filter((one) => one.deliveredOn === row.deliveredOn && one.id < row.id);
    const place = earlier.length + 1;
    return { ...row, key: place === 1 ? row.deliveredOn : `${row.deliveredOn}-${place}` };
  });
}

/** The public shape of a hand-over, without the addresses of its page and its pictures. */
export function describeDelivery(delivery: Delivery) {
  const { key: _, pictures: __, ...shown } = delivery;
  return shown;
}

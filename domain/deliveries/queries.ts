import { and, asc, eq, lte, sum } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { deliveries } from "#db/schema/campaigns.ts";
import { tally } from "#db/schema/signatures.ts";
import { largestFirst, mergeSmallCountries } from "#domain/tally/tally.ts";
import { withKeys, type Delivery, type HandedCount } from "./delivery.ts";

const selectDeliveries = prepared((db) =>
  db
    .select({
      id: deliveries.id,
      deliveredOn: deliveries.deliveredOn,
      cutoffOn: deliveries.cutoffOn,
      recipient: deliveries.recipient,
      place: deliveries.place,
      deliveredBy: deliveries.deliveredBy,
      count: deliveries.count,
      countries: deliveries.countries,
      note: deliveries.note,
      pictures: deliveries.pictures,
    })
    .from(deliveries)
    .where(eq(deliveries.campaignId, placeholder("campaignId")))
    .orderBy(asc(deliveries.deliveredOn), asc(deliveries.id))
    .prepare(),
);

/** The hand-overs of a campaign, oldest first. */
export async function listDeliveries(campaignId: number, db: Db = reader()): Promise<Delivery[]> {
  const rows = await selectDeliveries(db).execute({ campaignId });
  return withKeys(rows).map((row) => {
    const { id: _, ...delivery } = row;
    return delivery;
  });
}

/** One hand-over of a campaign by its key. */
export async function findDelivery(
  campaignId: number,
  key: string,
  db: Db = reader(),
): Promise<Delivery | undefined> {
  return (await listDeliveries(campaignId, db)).find((delivery) => delivery.key === key);
}

/** What the tally holds at the end of a UTC day, countries below 5 together: what a hand-over would hold. */
export async function countAtEndOf(
  cutoffOn: string,
  campaignId: number,
  db: Db = reader(),
): Promise<HandedCount & { countries: NonNullable<Delivery["countries"]> }> {
  const lines = await db
    .select({
      country: tally.country,
      gained: sum(tally.gained).mapWith(Number),
      lost: sum(tally.lost).mapWith(Number),
    })
    .from(tally)
    .where(and(eq(tally.campaignId, campaignId), lte(tally.bookedOn, cutoffOn)))
    .groupBy(tally.country)
    .orderBy(asc(tally.country));
  const countries = lines.map(({ country, gained, lost }) => ({ country, count: gained - lost }));
  const count = countries.reduce((total, line) => total + line.count, 0);
  return { count, countries: mergeSmallCountries(largestFirst(countries)) };
}

import { asc, eq } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { deliveries } from "#db/schema/campaigns.ts";
import type { Delivery } from "./delivery.ts";

const selectDeliveries = prepared((db) =>
  db
    .select({
      deliveredOn: deliveries.deliveredOn,
      cutoffOn: deliveries.cutoffOn,
      recipient: deliveries.recipient,
      count: deliveries.count,
      note: deliveries.note,
    })
    .from(deliveries)
    .where(eq(deliveries.campaignId, placeholder("campaignId")))
    .orderBy(asc(deliveries.deliveredOn), asc(deliveries.id))
    .prepare(),
);

/** The hand-overs of a campaign, oldest first. */
export async function listDeliveries(campaignId: number, db: Db = reader()): Promise<Delivery[]> {
  return selectDeliveries(db).execute({ campaignId });
}

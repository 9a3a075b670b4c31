import { asc, eq } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { targets } from "#db/schema/campaigns.ts";
import type { Target } from "./target.ts";

const selectTargets = prepared((db) =>
  db
    .select({
      kind: targets.kind,
      name: targets.name,
      country: targets.country,
      askedOn: targets.askedOn,
      status: targets.status,
      statusOn: targets.statusOn,
      sourceName: targets.sourceName,
      sourceAddress: targets.sourceAddress,
    })
    .from(targets)
    .where(eq(targets.campaignId, placeholder("campaignId")))
    .orderBy(asc(targets.position))
    .prepare(),
);

/** Who a campaign asks, in the order that its organisers chose. */
export async function listTargets(campaignId: number, db: Db = reader()): Promise<Target[]> {
  return selectTargets(db).execute({ campaignId });
}

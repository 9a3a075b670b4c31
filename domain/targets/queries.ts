import { asc, eq } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { targets } from "#db/schema/campaigns.ts";
import { fingerprint } from "#platform/fingerprint.ts";
import type { KeptTarget, Target } from "./target.ts";

const selectTargets = prepared((db) =>
  db
    .select({
      id: targets.id,
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
    .orderBy(asc(targets.position), asc(targets.id))
    .prepare(),
);

/** Who a campaign asks, in the order that its organisers chose. */
export async function listTargets(campaignId: number, db: Db = reader()): Promise<Target[]> {
  const rows = await selectTargets(db).execute({ campaignId });
  return rows.map((row) => {
    const { id: _, ...target } = row;
    return target;
  });
}

/** The same for whoever edits them, each with its id and a mark of what is stored. */
export async function listKeptTargets(
  campaignId: number,
  db: Db = reader(),
): Promise<KeptTarget[]> {
  const rows = await selectTargets(db).execute({ campaignId });
  return rows.map((row) => ({ ...row, seen: fingerprint(row) }));
}

/** A mark of a whole table of targets, another as soon as anything in it is. */
export function markOf(stored: readonly KeptTarget[]): string {
  return fingerprint(stored.map(({ seen }) => seen));
}

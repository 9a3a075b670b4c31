import type { Db } from "#db/connection.ts";
import type { Actor } from "#domain/actor.ts";
import { mayAct } from "#domain/memberships/queries.ts";

/** A campaign's editors record what was handed over. */
export async function mayRecordDelivery(
  actor: Actor,
  campaignId: number,
  db: Db,
): Promise<boolean> {
  return mayAct(actor, "delivery.record", campaignId, db);
}

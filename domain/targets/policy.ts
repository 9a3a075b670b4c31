import type { Db } from "#db/connection.ts";
import type { Actor } from "#domain/actor.ts";
import { mayAct } from "#domain/memberships/queries.ts";

/** A campaign's editors say whom it asks. */
export async function maySetTargets(actor: Actor, campaignId: number, db: Db): Promise<boolean> {
  return mayAct(actor, "target.set", campaignId, db);
}

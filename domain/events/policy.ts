import type { Db } from "#db/connection.ts";
import type { Actor } from "#domain/actor.ts";
import { mayAct } from "#domain/memberships/queries.ts";

/** A campaign's editors announce events, change and cancel them. */
export async function mayAnnounceEvents(
  actor: Actor,
  campaignId: number,
  db: Db,
): Promise<boolean> {
  return mayAct(actor, "event.announce", campaignId, db);
}

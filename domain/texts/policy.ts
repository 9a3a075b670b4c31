import type { Db } from "#db/connection.ts";
import type { Actor } from "#domain/actor.ts";
import { mayAct } from "#domain/memberships/queries.ts";

/** A campaign's editors write its texts. */
export async function mayEditText(actor: Actor, campaignId: number, db: Db): Promise<boolean> {
  return mayAct(actor, "text.edit", campaignId, db);
}

import type { Db } from "#db/connection.ts";
import type { Actor } from "#domain/actor.ts";
import { isEditor } from "#domain/memberships/queries.ts";

/** A campaign's editors write its texts. */
export async function mayEditText(actor: Actor, campaignId: number, db: Db): Promise<boolean> {
  return isEditor(actor, campaignId, db);
}

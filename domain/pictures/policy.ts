import type { Db } from "#db/connection.ts";
import type { Actor } from "#domain/actor.ts";
import { mayAct } from "#domain/memberships/queries.ts";

/** A campaign's editors choose its picture. */
export async function mayChoosePicture(actor: Actor, campaignId: number, db: Db): Promise<boolean> {
  return mayAct(actor, "picture.choose", campaignId, db);
}

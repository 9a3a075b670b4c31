import type { Db } from "#db/connection.ts";
import type { Actor } from "#domain/actor.ts";
import { mayAct } from "#domain/memberships/queries.ts";

/** Topics are shared by all campaigns, so editors of the whole installation keep them. */
export async function mayAddTopic(actor: Actor, db: Db): Promise<boolean> {
  return mayAct(actor, "topic.add", null, db);
}

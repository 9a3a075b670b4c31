import type { Db } from "#db/connection.ts";
import type { Actor } from "#domain/actor.ts";
import { requireRight } from "#domain/memberships/queries.ts";

/** Refuses who may not look after single signatures; to them there is nothing here. Throws `NotFound`. */
export async function requireModerator(actor: Actor, campaignId: number, db?: Db): Promise<void> {
  const right = "signature.moderate";
  await requireRight(actor, right, campaignId, { ...(db && { db }), sight: right });
}

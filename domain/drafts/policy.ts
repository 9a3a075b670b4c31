import type { Db } from "#db/connection.ts";
import type { Actor } from "#domain/actor.ts";
import { mayAct } from "#domain/memberships/queries.ts";

/** A campaign's editors write its drafts; those of no campaign (`null`) are for those of the installation. */
export async function mayWriteDraft(
  actor: Actor,
  campaignId: number | null,
  db: Db,
): Promise<boolean> {
  return mayAct(actor, "article.write", campaignId, db);
}

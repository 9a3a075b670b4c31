import type { Db } from "#db/connection.ts";
import type { Actor } from "#domain/actor.ts";
import { holderOf, mayDo } from "#domain/memberships/membership.ts";
import { mayAct } from "#domain/memberships/queries.ts";

/** A campaign's editors write its news; news of no campaign (`null`) are for those of the installation. */
export async function mayWriteArticle(
  actor: Actor,
  campaignId: number | null,
  db: Db,
): Promise<boolean> {
  return mayAct(actor, "article.write", campaignId, db);
}

/** Publishing what editors have scheduled is work of the schedule, and of whoever stands at the machine. */
export function mayPublishDue(actor: Actor): boolean {
  return mayDo(holderOf(actor, undefined), "article.publish-due");
}

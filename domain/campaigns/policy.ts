import type { Db } from "#db/connection.ts";
import type { Actor } from "#domain/actor.ts";
import { mayAct } from "#domain/memberships/queries.ts";

/** Editors of the whole installation begin campaigns. */
export async function mayCreateCampaign(actor: Actor, db: Db): Promise<boolean> {
  return mayAct(actor, "campaign.create", null, db);
}

/** A campaign's editors write, translate, publish and close it. */
export async function mayEditCampaign(actor: Actor, campaignId: number, db: Db): Promise<boolean> {
  return mayAct(actor, "campaign.edit", campaignId, db);
}

import type { Db } from "#db/connection.ts";
import type { Actor } from "#domain/actor.ts";
import { mayAct } from "#domain/memberships/queries.ts";

/** A campaign's editors write down what its targets answer. */
export async function mayRecordAnswers(actor: Actor, campaignId: number, db: Db): Promise<boolean> {
  return mayAct(actor, "answer.record", campaignId, db);
}

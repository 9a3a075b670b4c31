import type { Actor } from "#domain/actor.ts";
import { holderOf, mayDo } from "#domain/memberships/membership.ts";

/** The nightly job and the operator at the console have the tally proved. */
export function mayRecount(actor: Actor): boolean {
  return mayDo(holderOf(actor, undefined), "tally.recount");
}

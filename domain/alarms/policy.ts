import type { Actor } from "#domain/actor.ts";
import { holderOf, mayDo } from "#domain/memberships/membership.ts";

/** Alarms come from the watch over posts and mails, or from the operator at the console. */
export function mayRaise(actor: Actor): boolean {
  return mayDo(holderOf(actor, undefined), "alarm.raise");
}

import type { Actor } from "#domain/actor.ts";
import { holderOf, mayDo } from "#domain/memberships/membership.ts";

/** Only who sits at the machine itself may make the first owner. */
export function mayInviteOwner(actor: Actor): boolean {
  return mayDo(holderOf(actor, undefined), "owner.invite");
}

/** The schedule clears away what is over. */
export function mayPurge(actor: Actor): boolean {
  return mayDo(holderOf(actor, undefined), "invitation.purge");
}

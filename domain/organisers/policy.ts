import type { Actor } from "#domain/actor.ts";
import { holderOf, mayDo, type Role } from "#domain/memberships/membership.ts";

/** Owners of the installation take in organisers; so do the operator at the console and the demo world. */
export function mayCreateOrganiser(actor: Actor, role: Role | undefined): boolean {
  return mayDo(holderOf(actor, role), "organiser.create");
}

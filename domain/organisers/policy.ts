import type { Actor } from "#domain/actor.ts";
import type { Role } from "#domain/memberships/membership.ts";

/** Owners of the installation take in organisers; so do the operator at the console and the demo world. */
export function mayCreateOrganiser(actor: Actor, role: Role | undefined): boolean {
  return actor.kind === "organiser" ? role === "owner" : actor.kind !== "visitor";
}

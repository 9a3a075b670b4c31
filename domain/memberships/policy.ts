import type { Actor } from "#domain/actor.ts";
import { holderOf, mayDo, type Role } from "./membership.ts";

/** Owners appoint others in what they own; so do the operator at the console and the demo world. */
export function mayGrant(actor: Actor, role: Role | undefined): boolean {
  return mayDo(holderOf(actor, role), "team.manage");
}

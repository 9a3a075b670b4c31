import type { Actor } from "#domain/actor.ts";
import { holderOf, mayDo } from "#domain/memberships/membership.ts";

/** The schedule and the operator at the console make backups and bring them back. */
export function mayBackUp(actor: Actor): boolean {
  return mayDo(holderOf(actor, undefined), "backup.make");
}

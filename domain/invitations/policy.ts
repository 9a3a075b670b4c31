import type { Actor } from "#domain/actor.ts";

/** Only who sits at the machine itself may make the first owner. */
export function mayInviteOwner(actor: Actor): boolean {
  return actor.kind === "operator" || actor.kind === "system";
}

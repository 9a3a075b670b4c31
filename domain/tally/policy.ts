import type { Actor } from "#domain/actor.ts";

/** The nightly job and the operator at the console have the tally proved. */
export function mayRecount(actor: Actor): boolean {
  return actor.kind === "system" || actor.kind === "operator";
}

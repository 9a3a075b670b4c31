import type { Actor } from "#domain/actor.ts";
import { holderOf, mayDo } from "#domain/memberships/membership.ts";

/** The operator at the console moves news in, for no form takes so much at once. */
export function mayImport(actor: Actor): boolean {
  return mayDo(holderOf(actor, undefined), "news.import");
}

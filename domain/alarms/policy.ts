import type { Actor } from "#domain/actor.ts";

/** Alarms come from the watch over posts and mails, or from the operator at the console. */
export function mayRaise({ kind }: Actor): boolean {
  return kind === "system" || kind === "operator";
}

import type { Actor } from "#domain/actor.ts";

/** The demo world's own actor, at an instant or at noon (UTC) of a day. It skips limits and mails. */
export function demoActor(at: Date | string): Actor {
  return { kind: "demo", at: typeof at === "string" ? new Date(`${at}T12:00:00Z`) : at };
}

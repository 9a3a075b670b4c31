import type { Actor } from "#domain/actor.ts";

/** The schedule and the operator at the console make backups and bring them back. */
export function mayBackUp({ kind }: Actor): boolean {
  return kind === "system" || kind === "operator";
}

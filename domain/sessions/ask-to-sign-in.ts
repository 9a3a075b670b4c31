import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { consumeLimits } from "#domain/limits/consume.ts";
import { TooMany } from "#platform/refusals.ts";

/**
 * Counts that a client begins to sign in, in whatever way and as whomever: 5 in 15 minutes. `client` is as
 * `FrontRequest` has it and is not stored. Throws `TooMany`.
 */
export async function askToSignIn(actor: Actor, client: string): Promise<void> {
  const limit = { name: "signInOfClient", key: client } as const;
  const freeAt = await transact((tx) => consumeLimits(tx, [limit], actor.at));
  if (freeAt) throw new TooMany(Math.ceil((freeAt.getTime() - actor.at.getTime()) / 1000));
}

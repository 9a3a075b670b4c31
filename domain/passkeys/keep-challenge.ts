import { lte } from "drizzle-orm";
import { passkeyChallenges } from "#db/schema/passkeys.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { newToken, hashToken } from "#platform/tokens.ts";
import { challengeMinutes, type ChallengePurpose } from "./passkey.ts";

/** `token` is for one browser alone; `challenge` for the device that is to sign it. */
export type KeptChallenge = { token: string; challenge: string; expiresAt: Date };

/**
 * Thinks up what a device is to sign and remembers it for 5 minutes, for the browser that gets the token
 * and, once somebody is signed in, for them alone. Ones that have expired are cleared away.
 */
export async function keepChallenge(
  actor: Actor,
  purpose: ChallengePurpose,
): Promise<KeptChallenge> {
  const [token, challenge] = [newToken(), newToken()];
  const expiresAt = new Date(actor.at.getTime() + challengeMinutes * 60_000);
  const organiserId = actor.kind === "organiser" ? actor.organiserId : null;
  const row = { tokenHash: hashToken(token), challenge, purpose, organiserId, expiresAt };
  await transact(async (tx) => {
    await tx.delete(passkeyChallenges).where(lte(passkeyChallenges.expiresAt, actor.at));
    await tx.insert(passkeyChallenges).values(row);
  });
  return { token, challenge, expiresAt };
}

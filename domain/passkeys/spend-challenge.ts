import { eq } from "drizzle-orm";
import { passkeyChallenges } from "#db/schema/passkeys.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { hashToken } from "#platform/tokens.ts";
import type { ChallengePurpose } from "./passkey.ts";

/**
 * Uses a challenge up, whatever becomes of it, and answers it; undefined when the browser's token is
 * unknown or used, when it has expired, or was for something or somebody else.
 */
export async function spendChallenge(
  actor: Actor,
  token: string,
  purpose: ChallengePurpose,
): Promise<string | undefined> {
  const organiserId = actor.kind === "organiser" ? actor.organiserId : null;
  return transact(async (tx) => {
    const [kept] = await tx
      .delete(passkeyChallenges)
      .where(eq(passkeyChallenges.tokenHash, hashToken(token)))
      .returning();
    if (!kept || kept.expiresAt <= actor.at) return undefined;
    const isMeant = kept.purpose === purpose && kept.organiserId === organiserId;
    return isMeant ? kept.challenge : undefined;
  });
}

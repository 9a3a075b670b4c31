import { lte } from "drizzle-orm";
import { emailChanges, parkedActs, sessions, verificationTokens } from "#db/schema/organisers.ts";
import { passkeyChallenges } from "#db/schema/passkeys.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { parkedMinutes } from "./session.ts";

/**
 * Lets go of what is over: sessions, links, challenges, new addresses that nobody confirmed, and what
 * waited for a proof, which may be personal. Answers how many sessions and acts.
 */
export async function purgeSessions({ at }: Actor): Promise<number> {
  const before = new Date(at.getTime() - parkedMinutes * 60_000);
  return transact(async (tx) => {
    await tx.delete(verificationTokens).where(lte(verificationTokens.expiresAt, at));
    await tx.delete(passkeyChallenges).where(lte(passkeyChallenges.expiresAt, at));
    await tx.delete(emailChanges).where(lte(emailChanges.expiresAt, at));
    const acts = await tx
      .delete(parkedActs)
      .where(lte(parkedActs.createdAt, before))
      .returning({ id: parkedActs.id });
    const ended = await tx
      .delete(sessions)
      .where(lte(sessions.expiresAt, at))
      .returning({ createdAt: sessions.createdAt });
    return acts.length + ended.length;
  });
}

import { eq } from "drizzle-orm";
import { verificationTokens } from "#db/schema/organisers.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";

export type SpentLink = { email: string; expiresAt: Date };

/** Uses a sign-in link up and answers whose it was; undefined when it is unknown, used or expired. */
export async function spendLink({ at }: Actor, tokenHash: string): Promise<SpentLink | undefined> {
  return transact(async (tx) => {
    const [link] = await tx
      .delete(verificationTokens)
      .where(eq(verificationTokens.tokenHash, tokenHash))
      .returning();
    if (!link || link.expiresAt <= at) return undefined;
    return { email: link.email, expiresAt: link.expiresAt };
  });
}

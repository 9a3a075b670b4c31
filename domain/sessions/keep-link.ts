import { lte } from "drizzle-orm";
import { verificationTokens } from "#db/schema/organisers.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";

export type SignInLink = { email: string; tokenHash: string; expiresAt: Date };

/** Remembers a sign-in link that is being mailed; ones that have expired are cleared away. */
export async function keepLink({ at }: Actor, link: SignInLink): Promise<void> {
  await transact(async (tx) => {
    await tx.delete(verificationTokens).where(lte(verificationTokens.expiresAt, at));
    await tx.insert(verificationTokens).values(link);
  });
}

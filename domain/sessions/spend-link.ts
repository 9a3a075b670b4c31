import { eq } from "drizzle-orm";
import { verificationTokens } from "#db/schema/organisers.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { findOrganiserByEmail } from "#domain/organisers/queries.ts";

export type SpentLink = { email: string; expiresAt: Date };

/**
 * Uses a sign-in link up and answers whose it was; undefined when it is unknown, used or expired. That
 * an organiser came with an expired one goes into the history.
 */
export async function spendLink(actor: Actor, tokenHash: string): Promise<SpentLink | undefined> {
  return transact(async (tx) => {
    const [link] = await tx
      .delete(verificationTokens)
      .where(eq(verificationTokens.tokenHash, tokenHash))
      .returning();
    if (!link) return undefined;
    const { email, expiresAt } = link;
    if (expiresAt > actor.at) return { email, expiresAt };
    const organiser = await findOrganiserByEmail(email, tx);
    const subject = { id: organiser?.id };
    if (organiser) await recordAudit(tx, actor, "session.refuse", subject, { way: "link" });
    return undefined;
  });
}

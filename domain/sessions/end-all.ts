import { sessions, verificationTokens } from "#db/schema/organisers.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { NotAllowed } from "#platform/refusals.ts";

/**
 * Signs everybody out and spends every link that signs in: in a restored database are some that ended
 * or were used since. Answers how many sessions there were. Throws `NotAllowed`.
 */
export async function endAllSessions(actor: Actor): Promise<number> {
  if (actor.kind !== "operator") throw new NotAllowed();
  return transact(async (tx) => {
    await tx.delete(verificationTokens);
    const ended = await tx.delete(sessions).returning({ organiserId: sessions.organiserId });
    await recordAudit(tx, actor, "session.end-all", {}, { sessions: ended.length });
    return ended.length;
  });
}

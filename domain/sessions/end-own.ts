import { eq } from "drizzle-orm";
import { sessions } from "#db/schema/organisers.ts";
import { transact } from "#db/transact.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { sessionKey } from "./queries.ts";

/** Ends one of the actor's own sessions, named by its key; somebody else's is unknown. */
export async function endOwnSession(
  actor: OrganiserActor,
  key: string,
): Promise<"ended" | "unknown"> {
  return transact(async (tx) => {
    const own = await tx
      .select({ tokenHash: sessions.tokenHash })
      .from(sessions)
      .where(eq(sessions.organiserId, actor.organiserId));
    const session = own.find(({ tokenHash }) => sessionKey(tokenHash) === key);
    if (!session) return "unknown";
    await tx.delete(sessions).where(eq(sessions.tokenHash, session.tokenHash));
    await recordAudit(tx, actor, "session.end");
    return "ended";
  });
}

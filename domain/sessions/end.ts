import { eq } from "drizzle-orm";
import { sessions } from "#db/schema/organisers.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { hashToken } from "#platform/tokens.ts";

/** Signs out whoever holds the token: the session's row goes. */
export async function endSession({ at }: Actor, token: string): Promise<"ended" | "unknown"> {
  return transact(async (tx) => {
    const [session] = await tx
      .delete(sessions)
      .where(eq(sessions.tokenHash, hashToken(token)))
      .returning({ organiserId: sessions.organiserId });
    if (!session) return "unknown";
    const { organiserId } = session;
    await recordAudit(tx, { kind: "organiser", organiserId, at }, "session.end");
    return "ended";
  });
}

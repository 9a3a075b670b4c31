import { lte } from "drizzle-orm";
import { sessions } from "#db/schema/organisers.ts";
import { transact } from "#db/transact.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { hashToken } from "#platform/tokens.ts";
import { sessionSeconds } from "./session.ts";

/** Signs the actor in: the token opens the session for 12 hours. Sessions long expired are cleared away. */
export async function startSession(actor: OrganiserActor, token: string): Promise<Date> {
  const { organiserId, at } = actor;
  const expiresAt = new Date(at.getTime() + sessionSeconds * 1000);
  return transact(async (tx) => {
    await tx.delete(sessions).where(lte(sessions.expiresAt, at));
    const values = { tokenHash: hashToken(token), organiserId, createdAt: at, expiresAt };
    await tx.insert(sessions).values(values);
    await recordAudit(tx, actor, "session.start");
    return expiresAt;
  });
}

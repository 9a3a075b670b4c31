import { lte } from "drizzle-orm";
import { sessions } from "#db/schema/organisers.ts";
import { transact } from "#db/transact.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { hashToken } from "#platform/tokens.ts";
import { sessionSeconds, type Entry } from "./session.ts";

/** Signs the actor in: the token opens the session for 12 hours. Sessions long expired are cleared away. */
export async function startSession(
  actor: OrganiserActor,
  token: string,
  { way, device, provenAt }: Entry,
): Promise<Date> {
  const { organiserId, at } = actor;
  const expiresAt = new Date(at.getTime() + sessionSeconds * 1000);
  return transact(async (tx) => {
    await tx.delete(sessions).where(lte(sessions.expiresAt, at));
    const holder = { tokenHash: hashToken(token), organiserId };
    await tx.insert(sessions).values({ ...holder, ...device, createdAt: at, expiresAt, provenAt });
    await recordAudit(tx, actor, "session.start", {}, { way });
    return expiresAt;
  });
}

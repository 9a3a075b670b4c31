import { and, eq, gt } from "drizzle-orm";
import { sessions } from "#db/schema/organisers.ts";
import { transact } from "#db/transact.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { hashToken } from "#platform/tokens.ts";
import type { ProofWay } from "./session.ts";

/**
 * Notes in a session that its holder has just proved who they are; whoever calls this has seen the proof.
 * `provenAt` is earlier than the act when another provider saw it.
 */
export async function proveSession(
  actor: OrganiserActor,
  token: string,
  way: ProofWay,
  provenAt = actor.at,
): Promise<"proven" | "ended"> {
  const { organiserId, at } = actor;
  return transact(async (tx) => {
    const isOwn = and(
      eq(sessions.tokenHash, hashToken(token)),
      eq(sessions.organiserId, organiserId),
    );
    const proven = await tx
      .update(sessions)
      .set({ provenAt, codeHash: null, codeExpiresAt: null })
      .where(and(isOwn, gt(sessions.expiresAt, at)))
      .returning({ expiresAt: sessions.expiresAt });
    if (proven.length === 0) return "ended";
    await recordAudit(tx, actor, "session.prove", {}, { way });
    return "proven";
  });
}

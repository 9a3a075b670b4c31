import { and, eq, gt } from "drizzle-orm";
import { timingSafeEqual } from "node:crypto";
import { sessions } from "#db/schema/organisers.ts";
import { transact } from "#db/transact.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { consumeLimits } from "#domain/limits/consume.ts";
import { TooMany } from "#platform/refusals.ts";
import { hashToken } from "#platform/tokens.ts";
import { hashCode } from "./hash-code.ts";

/**
 * Proves by a mailed code, typed with or without spaces, who holds a session. A code works once; a wrong
 * one goes into the history. Throws `TooMany` after 5 tries in 15 minutes.
 */
export async function proveByCode(
  actor: OrganiserActor,
  token: string,
  typed: string,
): Promise<"proven" | "wrong"> {
  const { organiserId, at } = actor;
  const given = hashCode(token, digitsOf(typed));
  const outcome = await transact(async (tx) => {
    const limit = { name: "codeOfOrganiser", key: organiserId } as const;
    const freeAt = await consumeLimits(tx, [limit], at);
    if (freeAt) return freeAt;
    const isOwn = and(
      eq(sessions.tokenHash, hashToken(token)),
      eq(sessions.organiserId, organiserId),
    );
    const [session] = await tx
      .select({ codeHash: sessions.codeHash })
      .from(sessions)
      .where(and(isOwn, gt(sessions.codeExpiresAt, at), gt(sessions.expiresAt, at)));
    if (!session?.codeHash || !timingSafeEqual(session.codeHash, given)) {
      await recordAudit(tx, actor, "session.refuse", {}, { way: "code" });
      return "wrong";
    }
    const values = { provenAt: at, codeHash: null, codeExpiresAt: null };
    await tx.update(sessions).set(values).where(isOwn);
    await recordAudit(tx, actor, "session.prove", {}, { way: "code" });
    return "proven";
  });
  if (outcome instanceof Date) {
    throw new TooMany(Math.ceil((outcome.getTime() - at.getTime()) / 1000));
  }
  return outcome;
}

/** Keyboards for Arabic and Persian have digits of their own. */
function digitsOf(typed: string): string {
  return typed
    .replaceAll(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replaceAll(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replaceAll(/\D/g, "");
}

import { and, asc, eq, inArray, lte } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { parkedActs, sessions } from "#db/schema/organisers.ts";
import { transact, type Tx } from "#db/transact.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { seal } from "#platform/seal.ts";
import { hashToken } from "#platform/tokens.ts";
import { parkedMinutes, type ParkedAct } from "./session.ts";

const mostOfSession = 5;

/**
 * Keeps what an organiser was about to do, sealed, while they prove who they are: for an hour, within
 * their session, the newest five. It is nothing done yet, so the history has no word of it. Answers
 * the id; undefined when the session has ended.
 */
export async function parkAct(
  { organiserId, at }: OrganiserActor,
  token: string,
  act: ParkedAct,
): Promise<string | undefined> {
  const id = randomUUID();
  const sessionHash = hashToken(token);
  const sealed = seal(JSON.stringify(act), `parked ${id}`);
  return transact(async (tx) => {
    const isOwn = and(eq(sessions.tokenHash, sessionHash), eq(sessions.organiserId, organiserId));
    const [session] = await tx.select({ at: sessions.createdAt }).from(sessions).where(isOwn);
    if (!session) return undefined;
    const before = new Date(at.getTime() - parkedMinutes * 60_000);
    await tx.delete(parkedActs).where(lte(parkedActs.createdAt, before));
    await makeRoom(sessionHash, tx);
    await tx.insert(parkedActs).values({ id, sessionHash, sealed, createdAt: at });
    return id;
  });
}

async function makeRoom(sessionHash: Buffer, tx: Tx): Promise<void> {
  const own = await tx
    .select({ id: parkedActs.id })
    .from(parkedActs)
    .where(eq(parkedActs.sessionHash, sessionHash))
    .orderBy(asc(parkedActs.createdAt));
  const oldest = own.slice(0, Math.max(0, own.length - mostOfSession + 1)).map(({ id }) => id);
  if (oldest.length > 0) await tx.delete(parkedActs).where(inArray(parkedActs.id, oldest));
}

import { and, desc, eq, gt } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { organisers, parkedActs, sessions } from "#db/schema/organisers.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import type { Organiser } from "#domain/organisers/organiser.ts";
import { shortKeyedHash } from "#platform/keys.ts";
import { open } from "#platform/seal.ts";
import { hashToken } from "#platform/tokens.ts";
import { parkedMinutes, type OwnSession, type ParkedAct } from "./session.ts";

export type Session = { organiser: Organiser; expiresAt: Date; provenAt: Date | null };

/** The session that a token opens at an instant; one that has expired is none, and stays stored. */
export async function findSession(
  token: string,
  at: Date,
  db: Db = reader(),
): Promise<Session | undefined> {
  const { id, name, email, locale } = organisers;
  const { expiresAt, provenAt } = sessions;
  const [session] = await db
    .select({ organiser: { id, name, email, locale }, expiresAt, provenAt })
    .from(sessions)
    .innerJoin(organisers, eq(organisers.id, sessions.organiserId))
    .where(and(eq(sessions.tokenHash, hashToken(token)), gt(sessions.expiresAt, at)));
  return session;
}

/** Where the actor is signed in, last begun first; `token` is that of the session they look from. */
export async function listOwnSessions(
  { organiserId, at }: OrganiserActor,
  token: string,
  db: Db = reader(),
): Promise<OwnSession[]> {
  const own = hashToken(token);
  const rows = await db
    .select()
    .from(sessions)
    .where(and(eq(sessions.organiserId, organiserId), gt(sessions.expiresAt, at)))
    .orderBy(desc(sessions.createdAt));
  return rows.map(({ tokenHash, browser, system, createdAt, expiresAt }) => ({
    key: sessionKey(tokenHash),
    device: { browser, system },
    createdAt,
    expiresAt,
    isCurrent: tokenHash.equals(own),
  }));
}

/** What names a session to its holder: a keyed hash, so that it says nothing of the token. */
export function sessionKey(tokenHash: Buffer): string {
  return shortKeyedHash("session", tokenHash.toString("hex")).toString("hex");
}

/** What waits in a session for a fresh proof; undefined for another session's, and after an hour. */
export async function findParkedAct(
  { at }: OrganiserActor,
  token: string,
  id: string,
  db: Db = reader(),
): Promise<ParkedAct | undefined> {
  const since = new Date(at.getTime() - parkedMinutes * 60_000);
  const isOwn = and(eq(parkedActs.id, id), eq(parkedActs.sessionHash, hashToken(token)));
  const [row] = await db
    .select({ sealed: parkedActs.sealed })
    .from(parkedActs)
    .where(and(isOwn, gt(parkedActs.createdAt, since)));
  return row && (JSON.parse(open(row.sealed, `parked ${id}`)) as ParkedAct);
}

import { and, eq, gt } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { organisers, sessions } from "#db/schema/organisers.ts";
import type { Organiser } from "#domain/organisers/organiser.ts";
import { hashToken } from "#platform/tokens.ts";

export type Session = { organiser: Organiser; expiresAt: Date };

/** The session that a token opens at an instant; one that has expired is none, and stays stored. */
export async function findSession(
  token: string,
  at: Date,
  db: Db = reader(),
): Promise<Session | undefined> {
  const { id, name, email, locale } = organisers;
  const [session] = await db
    .select({ organiser: { id, name, email, locale }, expiresAt: sessions.expiresAt })
    .from(sessions)
    .innerJoin(organisers, eq(organisers.id, sessions.organiserId))
    .where(and(eq(sessions.tokenHash, hashToken(token)), gt(sessions.expiresAt, at)));
  return session;
}

import { and, eq, gt } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { emailChanges, organisers } from "#db/schema/organisers.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { hashToken } from "#platform/tokens.ts";
import type { Organiser } from "./organiser.ts";

const fields = {
  id: organisers.id,
  name: organisers.name,
  email: organisers.email,
  locale: organisers.locale,
};

export async function findOrganiser(id: string, db: Db = reader()): Promise<Organiser | undefined> {
  const [organiser] = await db.select(fields).from(organisers).where(eq(organisers.id, id));
  return organiser;
}

/** Finds by an address as `readSignInAddress` gives it. */
export async function findOrganiserByEmail(
  email: string,
  db: Db = reader(),
): Promise<Organiser | undefined> {
  const [organiser] = await db.select(fields).from(organisers).where(eq(organisers.email, email));
  return organiser;
}

/** Where a link leads that was mailed to the actor's new address, while it works. */
export async function findEmailChange(
  { organiserId, at }: OrganiserActor,
  token: string,
  db: Db = reader(),
): Promise<{ email: string } | undefined> {
  const isOwn = eq(emailChanges.organiserId, organiserId);
  const isThis = and(isOwn, eq(emailChanges.tokenHash, hashToken(token)));
  const [change] = await db
    .select({ email: emailChanges.email })
    .from(emailChanges)
    .where(and(isThis, gt(emailChanges.expiresAt, at)));
  return change;
}

/** The address that waits for the actor to follow a link mailed to it. */
export async function findAwaitedEmail(
  { organiserId, at }: OrganiserActor,
  db: Db = reader(),
): Promise<string | undefined> {
  const [change] = await db
    .select({ email: emailChanges.email })
    .from(emailChanges)
    .where(and(eq(emailChanges.organiserId, organiserId), gt(emailChanges.expiresAt, at)));
  return change?.email;
}

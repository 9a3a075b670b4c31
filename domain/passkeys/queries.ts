import { asc, eq } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { passkeys } from "#db/schema/passkeys.ts";
import type { Passkey } from "./passkey.ts";

/** An organiser's passkeys, oldest first. */
export async function listPasskeys(organiserId: string, db: Db = reader()): Promise<Passkey[]> {
  const { id, name, createdAt, usedAt, canBeBackedUp, isBackedUp } = passkeys;
  return db
    .select({ id, name, createdAt, usedAt, canBeBackedUp, isBackedUp })
    .from(passkeys)
    .where(eq(passkeys.organiserId, organiserId))
    .orderBy(asc(passkeys.createdAt));
}

/** What a browser is told of an organiser's passkeys, to find the device that has one. */
export async function listCredentials(
  organiserId: string,
  db: Db = reader(),
): Promise<{ id: string; transports: string[] }[]> {
  return db
    .select({ id: passkeys.id, transports: passkeys.transports })
    .from(passkeys)
    .where(eq(passkeys.organiserId, organiserId));
}

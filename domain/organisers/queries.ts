import { eq } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { organisers } from "#db/schema/organisers.ts";
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

import type { OrganiserActor } from "#domain/actor.ts";
import { findSession } from "#domain/sessions/queries.ts";
import { sessionCookie } from "./session-cookie.ts";

/** Who is signed in by these cookies of a request; what `currentOrganiser` is to what Next answers. */
export async function findSignedIn(cookies = ""): Promise<OrganiserActor | undefined> {
  const at = new Date();
  const start = `${sessionCookie().name}=`;
  const cookie = cookies.split("; ").find((one) => one.startsWith(start));
  const session = cookie && (await findSession(cookie.slice(start.length), at));
  return session ? { kind: "organiser", organiserId: session.organiser.id, at } : undefined;
}

import type { OrganiserActor } from "#domain/actor.ts";
import { findSession } from "#domain/sessions/queries.ts";
import { cookieName } from "./auth-cookies.ts";

type SignedIn = { actor: OrganiserActor; token: string };

/** Who is signed in by these cookies of a request; what `currentOrganiser` is to what Next answers. */
export async function findSignedIn(cookies = ""): Promise<SignedIn | undefined> {
  const at = new Date();
  const start = `${cookieName("session")}=`;
  const token = cookies
    .split("; ")
    .find((one) => one.startsWith(start))
    ?.slice(start.length);
  const session = token && (await findSession(token, at));
  if (!session) return undefined;
  const { organiser, provenAt } = session;
  const actor = { kind: "organiser", organiserId: organiser.id, at } as const;
  return { actor: { ...actor, ...(provenAt && { provenAt }) }, token };
}

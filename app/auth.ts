import { cookies } from "next/headers";
import { getServerSession, type NextAuthOptions, type Session } from "next-auth";
import { cache } from "react";
import type { OrganiserActor } from "#domain/actor.ts";
import { readSignInAddress } from "#domain/organisers/organiser.ts";
import { findOrganiserByEmail } from "#domain/organisers/queries.ts";
import { askToSignIn } from "#domain/sessions/ask-to-sign-in.ts";
import { endSession } from "#domain/sessions/end.ts";
import type { SignInWay } from "#domain/sessions/session.ts";
import { startSession } from "#domain/sessions/start.ts";
import { newToken } from "#platform/tokens.ts";
import { cookieName, writeCookie, type Visit } from "./auth-cookies.ts";
import { authOptions } from "./auth-options.ts";
import { runPost } from "./auth-run.ts";

type OrganiserSession = Session & { organiserId: string; provenAt?: Date };
/** Asks for links in the place of strangers, so that answering them takes as long. Nobody gets these. */
const nobody = "nobody@invalid";

/** Who is signed in where this request comes from. Looking never prolongs a session. */
export const currentOrganiser = cache(async (): Promise<OrganiserActor | undefined> => {
  const session = await getServerSession<NextAuthOptions, OrganiserSession>(authOptions());
  if (!session) return undefined;
  const { organiserId, provenAt } = session;
  return { kind: "organiser", organiserId, at: new Date(), ...(provenAt && { provenAt }) };
});

/** The token of the session that this request comes from, for verbs that are about this very session. */
export async function currentToken(): Promise<string> {
  return (await cookies()).get(cookieName("session"))?.value ?? "";
}

/**
 * Has a link mailed to an address if it is an organiser's, and tells nobody whether it is. `client` is
 * as the front door names it. Answers false for what is no address at all. Throws `TooMany`.
 */
export async function requestLink(typed: string, client: string): Promise<boolean> {
  const email = readSignInAddress(typed);
  if (!email) return false;
  await askToSignIn({ kind: "visitor", at: new Date() }, client);
  const organiser = await findOrganiserByEmail(email);
  const body = { email: organiser?.email ?? nobody };
  await runPost("signin", "email", { body }, authOptions());
  return true;
}

/** Spends the token of a mailed link; answers the header that sets the session's cookie. */
export async function finishSignIn(token: string, visit: Visit): Promise<string | undefined> {
  const options = authOptions({ device: visit.device });
  const { setCookies } = await runPost("callback", "email", { query: { token } }, options);
  const cookie = setCookies.find((header) => header.startsWith(`${cookieName("session")}=`));
  if (cookie) await leaveOldSession(visit);
  return cookie;
}

/**
 * Signs in somebody who has just proved who they are by other means; answers the header as above.
 * `provenAt` is null when the proof may have been long ago.
 */
export async function openSession(
  organiserId: string,
  way: SignInWay,
  visit: Visit,
  provenAt: Date | null = new Date(),
): Promise<string> {
  const actor = { kind: "organiser", organiserId, at: new Date() } as const;
  const token = newToken();
  const expiresAt = await startSession(actor, token, { way, device: visit.device, provenAt });
  await leaveOldSession(visit);
  return writeCookie("session", token, expiresAt);
}

/** Ends the session of a request's cookies; answers the header that takes the cookie away. */
export async function signOut({ cookies: sent }: Visit): Promise<string | undefined> {
  const name = cookieName("session");
  const own = { [name]: sent[name] ?? "" };
  const { setCookies } = await runPost("signout", "email", { cookies: own }, authOptions());
  return setCookies.find((cookie) => cookie.startsWith(`${name}=`));
}

/** One browser has one session: what its cookie opened before would be forgotten, and stay open. */
async function leaveOldSession({ cookies: sent }: Visit): Promise<void> {
  const old = sent[cookieName("session")];
  if (old) await endSession({ kind: "visitor", at: new Date() }, old);
}

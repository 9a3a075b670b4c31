import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth, { getServerSession, type NextAuthOptions, type Session } from "next-auth";
import Email from "next-auth/providers/email";
import { cache } from "react";
import type { OrganiserActor } from "#domain/actor.ts";
import { readSignInAddress } from "#domain/organisers/organiser.ts";
import { findOrganiserByEmail } from "#domain/organisers/queries.ts";
import { askForLink } from "#domain/sessions/ask-for-link.ts";
import { mailLink } from "#domain/sessions/mail-link.ts";
import { sessionSeconds, signInLinkSeconds } from "#domain/sessions/session.ts";
import { startSession } from "#domain/sessions/start.ts";
import { environment } from "#platform/env.ts";
import { keyFor } from "#platform/keys.ts";
import { log } from "#platform/log.ts";
import { newToken } from "#platform/tokens.ts";
import { authAdapter } from "./auth-adapter.ts";
import { sessionCookie } from "./session-cookie.ts";

type OrganiserSession = Session & { organiserId: string };
/** Asks for links in the place of strangers, so that answering them takes as long. Nobody gets these. */
const nobody = "nobody@invalid";

type Run = { csrfToken?: string; email?: string; token?: string; cookies?: Record<string, string> };
type Ran = { body: unknown; setCookies: string[] };

/** Who is signed in where this request comes from. Looking never prolongs a session. */
export const currentOrganiser = cache(async (): Promise<OrganiserActor | undefined> => {
  const session = await getServerSession<NextAuthOptions, OrganiserSession>(authOptions());
  if (!session) return undefined;
  return { kind: "organiser", organiserId: session.organiserId, at: new Date() };
});

/**
 * Has a link mailed to an address if it is an organiser's, and tells nobody whether it is. `client` is
 * as the front door names it. Answers false for what is no address at all. Throws `TooMany`.
 */
export async function requestLink(typed: string, client: string): Promise<boolean> {
  const email = readSignInAddress(typed);
  if (!email) return false;
  await askForLink({ kind: "visitor", at: new Date() }, client);
  const organiser = await findOrganiserByEmail(email);
  await runPost("signin", { email: organiser?.email ?? nobody });
  return true;
}

/** Spends the token of a mailed link; answers the header that sets the session's cookie. */
export async function finishSignIn(token: string): Promise<string | undefined> {
  const { setCookies } = await runPost("callback", { token });
  return setCookies.find((cookie) => cookie.startsWith(`${sessionCookie().name}=`));
}

/** Signs in somebody who has just proved who they are by other means; answers the header as above. */
export async function openSession(organiserId: string): Promise<string> {
  const token = newToken();
  const expiresAt = await startSession({ kind: "organiser", organiserId, at: new Date() }, token);
  const { name, options } = sessionCookie();
  const flags = `Path=/; HttpOnly; SameSite=Lax${options.secure ? "; Secure" : ""}`;
  return `${name}=${token}; Expires=${expiresAt.toUTCString()}; ${flags}`;
}

/** Ends the session of a request's cookies; answers the header that takes the cookie away. */
export async function signOut(cookies: Record<string, string>): Promise<string | undefined> {
  const { name } = sessionCookie();
  const { setCookies } = await runPost("signout", { cookies: { [name]: cookies[name] ?? "" } });
  return setCookies.find((cookie) => cookie.startsWith(`${name}=`));
}

/** The name of the cookie that holds the session's token. */
export function sessionCookieName(): string {
  return sessionCookie().name;
}

function authOptions(): NextAuthOptions {
  const { publicUrl } = environment();
  return {
    secret: keyFor("session").export().toString("base64url"),
    adapter: authAdapter,
    useSecureCookies: publicUrl.protocol === "https:",
    cookies: { sessionToken: sessionCookie() },
    // Equal to its whole length, `updateAge` is never reached: a session does not slide.
    session: {
      strategy: "database",
      maxAge: sessionSeconds,
      updateAge: sessionSeconds,
      generateSessionToken: newToken,
    },
    providers: [
      Email({
        maxAge: signInLinkSeconds,
        generateVerificationToken: newToken,
        normalizeIdentifier: (email) => email,
        sendVerificationRequest: async ({ identifier, token, expires }) => {
          const actor = { kind: "visitor", at: new Date() } as const;
          await mailLink(actor, identifier, `/sign-in/finish?token=${token}`, expires);
        },
      }),
    ],
    callbacks: {
      // Somebody unknown is given the address as id.
      signIn: ({ user, email }) => email?.verificationRequest || user.id !== user.email,
      session: ({ session, user }) => ({ ...session, organiserId: user.id }),
    },
    logger: { error: (code) => log("error", "sign-in", { code }), warn: () => {}, debug: () => {} },
  };
}

/** next-auth wants a token of its own in every post, besides the origin that the front door checks. */
async function runPost(action: string, run: Run): Promise<Ran> {
  const csrf = await runAction("GET", "csrf", {});
  const { csrfToken } = csrf.body as { csrfToken: string };
  const [cookie = ""] = csrf.setCookies.map((header) => header.split(";", 1)[0]!);
  const [name = "", value = ""] = cookie.split("=", 2);
  const cookies = { ...run.cookies, [name]: decodeURIComponent(value) };
  return runAction("POST", action, { ...run, csrfToken, cookies });
}

/** Runs a part of next-auth without a server: with the little of a request and an answer that it uses. */
async function runAction(method: "GET" | "POST", action: string, run: Run): Promise<Ran> {
  const { csrfToken, email, token, cookies = {} } = run;
  const ran: Ran = { body: undefined, setCookies: [] };
  const request = {
    method,
    headers: {},
    cookies,
    query: { nextauth: [action, "email"], ...(token && { token }) },
    body: { csrfToken, email },
  };
  const response = {
    status: () => response,
    getHeader: () => ran.setCookies,
    setHeader: (name: string, value: string[]) => {
      if (name === "Set-Cookie") ran.setCookies = value;
    },
    end: () => {},
    send: (body: unknown) => {
      ran.body = body;
    },
  };
  await NextAuth(
    request as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    authOptions(),
  );
  return ran;
}

import type { NextAuthOptions, Profile } from "next-auth";
import Email from "next-auth/providers/email";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { mailLink } from "#domain/sessions/mail-link.ts";
import { sessionSeconds, signInLinkSeconds } from "#domain/sessions/session.ts";
import type { Device } from "#platform/device.ts";
import { environment, type OidcSettings } from "#platform/env.ts";
import { keyFor } from "#platform/keys.ts";
import { log } from "#platform/log.ts";
import { newToken } from "#platform/tokens.ts";
import { authAdapter, type SessionUser } from "./auth-adapter.ts";
import { cookieName, cookieOptions, isSecure } from "./auth-cookies.ts";

/** What the organisation's provider says of somebody, its signature checked. */
export type Claims = Profile & {
  iss?: string;
  email_verified?: unknown;
  /** In seconds; only where it was asked how long ago they proved who they are. */
  auth_time?: number;
};

/** What next-auth hands over by another name: tokens whose signature, issuer, audience and nonce were checked. */
type CheckedTokens = { claims: () => Claims };

type Wishes = { device?: Device; onClaims?: (claims: Claims) => void };

/** How next-auth is to work here; built for each run, because nothing may read settings or keys on import. */
export function authOptions({ device, onClaims }: Wishes = {}): NextAuthOptions {
  const { publicUrl, oidc } = environment();
  // next-auth knows no other way to be told where it stands, nor where a provider sends people back to.
  process.env.NEXTAUTH_URL = new URL("/sign-in", publicUrl).href;
  return {
    secret: keyFor("session").export().toString("base64url"),
    adapter: authAdapter(device),
    useSecureCookies: isSecure(),
    cookies: { sessionToken: { name: cookieName("session"), options: cookieOptions() } },
    // Equal to its whole length, `updateAge` is never reached: a session does not slide.
    session: {
      strategy: "database",
      maxAge: sessionSeconds,
      updateAge: sessionSeconds,
      generateSessionToken: newToken,
    },
    providers: [mailedLink(), ...(oidc ? [ownProvider(oidc)] : [])],
    callbacks: {
      signIn: ({ user, account, profile, email }) => {
        // next-auth has proved who it is; which organiser that is, and whether they get in, is decided by us.
        if (account?.type === "oauth") {
          onClaims?.(profile as Claims);
          return false;
        }
        // Somebody unknown is given the address as id.
        return email?.verificationRequest || user.id !== user.email;
      },
      session: ({ session, user }) => {
        const { id: organiserId, provenAt } = user as SessionUser;
        return { ...session, organiserId, ...(provenAt && { provenAt }) };
      },
    },
    logger: { error: (code) => log("error", "sign-in", { code }), warn: () => {}, debug: () => {} },
  };
}

function mailedLink() {
  return Email({
    maxAge: signInLinkSeconds,
    generateVerificationToken: newToken,
    normalizeIdentifier: (email) => email,
    sendVerificationRequest: async ({ identifier, token, expires }) => {
      const actor = { kind: "visitor", at: new Date() } as const;
      await mailLink(actor, identifier, `/sign-in/finish?token=${token}`, expires);
    },
  });
}

function ownProvider({ issuer, clientId, clientSecret, name }: OidcSettings): OAuthConfig<Claims> {
  return {
    id: "oidc",
    name,
    type: "oauth",
    wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    authorization: { params: { scope: "openid email profile" } },
    userinfo: {
      // Some providers put the address into the signed token, others hand it out here alone.
      request: async ({ tokens, client }) => {
        const { access_token: accessToken = "" } = tokens;
        const claims = (tokens as unknown as CheckedTokens).claims();
        if (claims.email !== undefined) return claims;
        const told = await client.userinfo<Claims>(accessToken);
        return told.sub === claims.sub ? { ...told, ...claims } : claims;
      },
    },
    profile: ({ sub = "", email }) => ({ id: sub, ...(email && { email }) }),
  };
}

import type { OrganiserActor } from "#domain/actor.ts";
import type { Identity } from "#domain/organisers/organiser.ts";
import { recogniseOrganiser } from "#domain/organisers/recognise.ts";
import { askToSignIn } from "#domain/sessions/ask-to-sign-in.ts";
import { proveSession } from "#domain/sessions/prove.ts";
import { refuseProof } from "#domain/sessions/refuse-proof.ts";
import { findSession } from "#domain/sessions/queries.ts";
import { isProven } from "#domain/sessions/session.ts";
import { environment } from "#platform/env.ts";
import { NotFound } from "#platform/refusals.ts";
import { defaultLocale, isLocale, type Locale } from "#platform/locales.ts";
import { openSession } from "./auth.ts";
import { cookieName, dropCookie, writeCookie, type Visit } from "./auth-cookies.ts";
import { authOptions, type Claims } from "./auth-options.ts";
import { runAction, runPost } from "./auth-run.ts";

/** Why somebody is sent to the provider: to sign in or, with what waits for it, to prove anew who they are. */
type Journey = { locale: Locale; parkedId?: string };
type Departure = { location: string; setCookies: string[] };
type Arrival = { locale: Locale; path: string; setCookies: string[] };

const journeyMilliseconds = 15 * 60_000;
const uuid = /^[0-9a-f-]{36}$/;

/** How the organisation's provider is called, if there is one. */
export function providerName(): string | undefined {
  return environment().oidc?.name;
}

/** Where the provider lets somebody sign in, and the cookies that tie its answer to this browser; undefined when it cannot be reached. Throws `TooMany`. */
export async function departToSignIn(
  locale: Locale,
  client: string,
): Promise<Departure | undefined> {
  await askToSignIn({ kind: "visitor", at: new Date() }, client);
  return depart({ locale }, {});
}

/** The same for a fresh proof: the provider is not to take an earlier one. */
export async function departToProve(
  locale: Locale,
  parkedId: string,
): Promise<Departure | undefined> {
  return depart({ locale, parkedId }, { prompt: "login", max_age: "0" });
}

async function depart(
  journey: Journey,
  query: Record<string, string>,
): Promise<Departure | undefined> {
  if (!environment().oidc) return undefined;
  const { location, setCookies } = await runPost("signin", "oidc", { query }, authOptions());
  const isAway = location !== undefined && new URL(location).searchParams.has("code_challenge");
  if (!isAway) return undefined;
  const note = [journey.locale, journey.parkedId].filter(Boolean).join(".");
  const expiresAt = new Date(Date.now() + journeyMilliseconds);
  return { location, setCookies: [...setCookies, writeCookie("way", note, expiresAt)] };
}

/**
 * What becomes of somebody whom the provider sends back, and where they go on. Throws `NotFound` where there
 * is no provider, and `TooMany`.
 */
export async function arrive(query: Record<string, string>, visit: Visit): Promise<Arrival> {
  if (!environment().oidc) throw new NotFound();
  const { locale, parkedId } = readJourney(visit);
  const { claims, setCookies } = await readClaims(query, visit);
  const gone = [...setCookies, dropCookie("way")];
  const at = new Date();
  const organiserId =
    claims && (await recogniseOrganiser({ kind: "visitor", at }, identityOf(claims)));
  const provenAt = claims?.auth_time ? provenSince(claims.auth_time, at) : null;
  if (parkedId) {
    const isSame = await proveHere(visit, organiserId, provenAt);
    const path = `/organise/prove/${parkedId}${isSame ? "" : "?wrong=identity"}`;
    return { locale, path, setCookies: gone };
  }
  if (!organiserId) return { locale, path: "/sign-in?wrong=identity", setCookies: gone };
  const cookie = await openSession(organiserId, "identity", visit, provenAt);
  return { locale, path: "/organise", setCookies: [...gone, cookie] };
}

function readJourney({ cookies }: Visit): Journey {
  const [locale, parkedId = ""] = (cookies[cookieName("way")] ?? "").split(".");
  return {
    locale: isLocale(locale) ? locale : defaultLocale,
    ...(uuid.test(parkedId) && { parkedId }),
  };
}

async function readClaims(query: Record<string, string>, { cookies }: Visit) {
  let claims: Claims | undefined;
  const options = authOptions({ onClaims: (checked) => (claims = checked) });
  const { setCookies } = await runAction("GET", "callback", "oidc", { query, cookies }, options);
  return { claims, setCookies };
}

function identityOf({ iss = "", sub = "", email, email_verified: isConfirmed }: Claims): Identity {
  return { issuer: iss, subject: sub, email, isConfirmed: isConfirmed === true };
}

/** A provider whose clock is ahead must not make a proof last longer. */
function provenSince(authTimeSeconds: number, at: Date): Date {
  return new Date(Math.min(authTimeSeconds * 1000, at.getTime()));
}

/** A proof serves the session it was asked for in, when it is its holder's and the provider says that it is new. */
async function proveHere(
  { cookies }: Visit,
  organiserId: string | undefined,
  provenAt: Date | null,
): Promise<boolean> {
  const token = cookies[cookieName("session")] ?? "";
  const at = new Date();
  const session = await findSession(token, at);
  if (!session) return false;
  const actor: OrganiserActor = { kind: "organiser", organiserId: session.organiser.id, at };
  const isFresh = provenAt !== null && isProven({ ...actor, provenAt });
  if (organiserId === actor.organiserId && isFresh) {
    return (await proveSession(actor, token, "identity", provenAt)) === "proven";
  }
  await refuseProof(actor, "identity");
  return false;
}

import type { Actor, OrganiserActor } from "#domain/actor.ts";
import { addPasskey, type AddPasskeyOutcome } from "#domain/passkeys/add.ts";
import { readPasskeyResponse } from "#domain/passkeys/input.ts";
import { keepChallenge } from "#domain/passkeys/keep-challenge.ts";
import type { ChallengePurpose } from "#domain/passkeys/passkey.ts";
import { listCredentials } from "#domain/passkeys/queries.ts";
import { spendChallenge } from "#domain/passkeys/spend-challenge.ts";
import { usePasskey } from "#domain/passkeys/use.ts";
import { findOrganiser } from "#domain/organisers/queries.ts";
import { askToSignIn } from "#domain/sessions/ask-to-sign-in.ts";
import { proveSession } from "#domain/sessions/prove.ts";
import { requireProof } from "#domain/sessions/session.ts";
import { askForCredential, askForProof } from "#platform/passkey-proof.ts";
import { openSession } from "./auth.ts";
import { cookieName, writeCookie, type Visit } from "./auth-cookies.ts";

/** What a browser is told so that a device signs, and the cookie without which its answer is worth nothing. */
export type Asked = { options: unknown; setCookie: string };

/** Asks any device for a passkey of this site, to sign in with. Throws `TooMany`. */
export async function askToSignInByPasskey(client: string): Promise<Asked> {
  const visitor = { kind: "visitor", at: new Date() } as const;
  await askToSignIn(visitor, client);
  return asked(visitor, "sign-in", (challenge) => askForProof(challenge));
}

/** Asks a device of the actor's for a passkey they have. */
export async function askToProveByPasskey(actor: OrganiserActor): Promise<Asked> {
  const known = await listCredentials(actor.organiserId);
  return asked(actor, "prove", (challenge) => askForProof(challenge, known));
}

/** Asks a device to make a passkey for the actor. Throws `ProofNeeded`. */
export async function askToAddPasskey(actor: OrganiserActor): Promise<Asked> {
  requireProof(actor);
  const holder = (await findOrganiser(actor.organiserId))!;
  const known = await listCredentials(actor.organiserId);
  return asked(actor, "add", (challenge) => askForCredential(challenge, holder, known));
}

/** Signs in whoever's passkey it is; answers the header that sets the session's cookie. Throws `TooMany`. */
export async function signInByPasskey(posted: string, visit: Visit): Promise<string | undefined> {
  const visitor = { kind: "visitor", at: new Date() } as const;
  const organiserId = await holderOf(visitor, "sign-in", posted, visit);
  return organiserId && openSession(organiserId, "passkey", visit);
}

/** True when the passkey is the actor's own; their session is proven then. Throws `TooMany`. */
export async function proveByPasskey(
  actor: OrganiserActor,
  posted: string,
  visit: Visit,
): Promise<boolean> {
  const organiserId = await holderOf(actor, "prove", posted, visit);
  if (organiserId !== actor.organiserId) return false;
  const token = visit.cookies[cookieName("session")] ?? "";
  return (await proveSession(actor, token, "passkey")) === "proven";
}

/** Adds the passkey that a device has made. Throws `ProofNeeded`. */
export async function addOwnPasskey(
  actor: OrganiserActor,
  name: string,
  posted: string,
  visit: Visit,
): Promise<AddPasskeyOutcome> {
  const challenge = await spend(actor, "add", visit);
  const response = readPasskeyResponse(posted);
  if (!challenge || !response) return "refused";
  return addPasskey(actor, challenge, name, response);
}

async function asked(
  actor: Actor,
  purpose: ChallengePurpose,
  ask: (challenge: string) => Promise<unknown>,
): Promise<Asked> {
  const { token, challenge, expiresAt } = await keepChallenge(actor, purpose);
  return { options: await ask(challenge), setCookie: writeCookie("passkey", token, expiresAt) };
}

async function holderOf(
  actor: Actor,
  purpose: ChallengePurpose,
  posted: string,
  visit: Visit,
): Promise<string | undefined> {
  const challenge = await spend(actor, purpose, visit);
  const response = readPasskeyResponse(posted);
  return challenge && response ? usePasskey(actor, challenge, response) : undefined;
}

function spend(actor: Actor, purpose: ChallengePurpose, { cookies }: Visit) {
  return spendChallenge(actor, cookies[cookieName("passkey")] ?? "", purpose);
}

import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
} from "@simplewebauthn/server";
import { isIP } from "node:net";
import { environment } from "./env.ts";

/** A public key with what its device says of it. */
export type Credential = {
  id: string;
  publicKey: Buffer;
  counter: number;
  transports: string[];
  canBeBackedUp: boolean;
  isBackedUp: boolean;
};
export type KnownCredential = Pick<Credential, "id" | "publicKey" | "counter" | "transports">;
export type CredentialUse = Pick<Credential, "counter" | "isBackedUp">;
/** Who a new passkey is for; `id` goes onto the device and comes back when it is used. */
export type Holder = { id: string; name: string; email: string };

const siteName = "Countersign";
/** EdDSA, ES256 and RS256, which every device knows one of (COSE). */
const supportedAlgorithmIDs = [-8, -7, -257];
const patienceMilliseconds = 5 * 60_000;

/** False where browsers know no passkeys: under a bare network address, and without https but on this machine. */
export function arePasskeysPossible(): boolean {
  const { protocol, hostname } = environment().publicUrl;
  if (isIP(hostname) !== 0 || hostname.startsWith("[")) return false;
  return protocol === "https:" || hostname === "localhost";
}

/** What a browser is to be told so that a device makes a passkey: one that can be found without a name, and asks for a finger or a PIN. */
export async function askForCredential(
  challenge: string,
  holder: Holder,
  known: readonly { id: string }[],
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return generateRegistrationOptions({
    rpName: siteName,
    rpID: relyingParty().id,
    userID: new Uint8Array(Buffer.from(holder.id)),
    userName: holder.email,
    userDisplayName: holder.name,
    challenge: bytesOf(challenge),
    timeout: patienceMilliseconds,
    attestationType: "none",
    supportedAlgorithmIDs,
    excludeCredentials: known.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

/** What a browser is to be told so that a device signs; without `known`, any passkey of this site. */
export async function askForProof(
  challenge: string,
  known?: readonly { id: string; transports: string[] }[],
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({
    rpID: relyingParty().id,
    challenge: bytesOf(challenge),
    timeout: patienceMilliseconds,
    userVerification: "required",
    ...(known && { allowCredentials: [...known] }),
  });
}

/** The credential that a browser's answer holds if it is one to this challenge, made here, with its holder's finger or PIN. */
export async function readCredential(
  response: unknown,
  challenge: string,
): Promise<Credential | undefined> {
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty();
  const verified = await verifyRegistrationResponse({
    response: response as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin,
    expectedRPID,
    supportedAlgorithmIDs,
    requireUserVerification: true,
  }).catch(asRefused);
  if (!verified?.verified) return undefined;
  const { credential, credentialDeviceType, credentialBackedUp } = verified.registrationInfo;
  return {
    id: credential.id,
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: credential.transports ?? [],
    canBeBackedUp: credentialDeviceType === "multiDevice",
    isBackedUp: credentialBackedUp,
  };
}

/** How the credential stands after a use that proves its holder; undefined when it does not. */
export async function readProof(
  response: unknown,
  challenge: string,
  { id, publicKey, counter }: KnownCredential,
): Promise<CredentialUse | undefined> {
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty();
  const verified = await verifyAuthenticationResponse({
    response: response as AuthenticationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin,
    expectedRPID,
    credential: { id, publicKey: new Uint8Array(publicKey), counter },
    requireUserVerification: true,
  }).catch(asRefused);
  if (!verified?.verified) return undefined;
  const { newCounter, credentialBackedUp } = verified.authenticationInfo;
  return { counter: newCounter, isBackedUp: credentialBackedUp };
}

/** Whom a device names as the holder of the passkey it signed with. */
export function holderIn(response: unknown): string | undefined {
  const { userHandle } = (response as Partial<AuthenticationResponseJSON>).response ?? {};
  return userHandle === undefined ? undefined : Buffer.from(userHandle, "base64url").toString();
}

function relyingParty(): { id: string; origin: string } {
  const { hostname, origin } = environment().publicUrl;
  return { id: hostname, origin };
}

function bytesOf(challenge: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(challenge, "base64url"));
}

/** The library throws whatever is wrong; what a browser sends may be anything. */
function asRefused(): undefined {
  return undefined;
}

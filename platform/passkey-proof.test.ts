import { expect, test } from "vitest";
import {
  arePasskeysPossible,
  askForCredential,
  askForProof,
  holderIn,
  readCredential,
  readProof,
} from "./passkey-proof.ts";
import { environment } from "./env.ts";
import { createTestAuthenticator } from "./test-authenticator.ts";
import { newToken } from "./tokens.ts";

const site = { rpId: "localhost", origin: "http://localhost:3000" };
const holder = { id: "organiser-1", name: "Anna", email: "anna@example.org" };

async function made() {
  const device = createTestAuthenticator(site);
  const challenge = newToken();
  const credential = (await readCredential(device.make(challenge), challenge))!;
  return { device, credential };
}

test("a device is asked for a passkey that is found without a name, with a finger or a PIN, for this site alone", async () => {
  const challenge = newToken();
  expect(await askForCredential(challenge, holder, [{ id: "known" }])).toMatchObject({
    challenge,
    rp: { id: "localhost" },
    user: { name: "anna@example.org", id: Buffer.from("organiser-1").toString("base64url") },
    excludeCredentials: [{ id: "known" }],
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    attestation: "none",
  });
  const options = await askForProof(challenge);
  expect(options).toMatchObject({ challenge, rpId: "localhost", userVerification: "required" });
  expect(options.allowCredentials ?? []).toEqual([]);
});

test("a passkey made here proves its holder, and tells how its device stands", async () => {
  const { device, credential } = await made();
  expect(credential).toMatchObject({
    id: device.id,
    counter: 1,
    canBeBackedUp: true,
    isBackedUp: true,
    transports: ["internal"],
  });
  const challenge = newToken();
  const answer = device.use(challenge, { userHandle: holder.id });
  expect(await readProof(answer, challenge, credential)).toEqual({ counter: 2, isBackedUp: true });
  expect(holderIn(answer)).toBe(holder.id);
});

test.each([
  ["another site's", { origin: "https://evil.example" }],
  ["a loopback name that is not PUBLIC_URL's", { origin: "http://127.0.0.1:3000" }],
  ["another relying party's", { rpId: "evil.example" }],
  ["one without a finger or PIN", { isUnverified: true }],
  ["one of a device whose count went back", { counter: 1 }],
])("%s proof is none", async (_name, deviation) => {
  const { device, credential } = await made();
  const challenge = newToken();
  expect(await readProof(device.use(challenge, deviation), challenge, credential)).toBeUndefined();
});

test("an answer to another challenge is none, nor is one by another key, nor nonsense", async () => {
  const { device, credential } = await made();
  const other = await made();
  const challenge = newToken();
  expect(await readProof(device.use(newToken()), challenge, credential)).toBeUndefined();
  const posed = { ...other.device.use(challenge), id: credential.id, rawId: credential.id };
  expect(await readProof(posed, challenge, credential)).toBeUndefined();
  expect(await readProof({ id: credential.id }, challenge, credential)).toBeUndefined();
  expect(await readCredential({ id: "x" }, challenge)).toBeUndefined();
  const unverified = device.make(challenge, { isUnverified: true });
  expect(await readCredential(unverified, challenge)).toBeUndefined();
  expect(holderIn({})).toBeUndefined();
});

test("browsers know passkeys under a name with https, or on this machine", () => {
  const possible = (url: string) => {
    Object.assign(environment(), { publicUrl: new URL(url) });
    return arePasskeysPossible();
  };
  const usual = environment().publicUrl.href;
  expect(possible("https://petitions.example.org")).toBe(true);
  expect(possible("http://petitions.example.org")).toBe(false);
  expect(possible("https://192.0.2.1")).toBe(false);
  expect(possible("https://[2001:db8::1]")).toBe(false);
  expect(possible(usual)).toBe(true);
});

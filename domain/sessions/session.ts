import type { Actor } from "#domain/actor.ts";
import type { Device } from "#platform/device.ts";
import { ProofNeeded } from "#platform/refusals.ts";

/** An organiser stays signed in for 12 hours at most, however busy. */
export const sessionSeconds = 12 * 60 * 60;

/** Longer than the window of the limit on links, so that a link that was mailed outlives a refusal. */
export const signInLinkSeconds = 30 * 60;

/** How long a proof of who somebody is serves for acts that want a fresh one. */
export const proofMinutes = 10;

/** How long a mailed code can be typed in. */
export const codeMinutes = 15;

/** How an organiser got in. */
export type SignInWay = "link" | "passkey" | "identity" | "invitation";

/** How an organiser proved anew who they are. */
export type ProofWay = "code" | "passkey" | "identity";

/** How and where somebody signs in, and when they proved who they are: never, when a provider did not say. */
export type Entry = { way: SignInWay; device: Device; provenAt: Date | null };

/** A session as its holder sees it. `key` names it for ending it, and opens nothing. */
export type OwnSession = {
  key: string;
  device: Device;
  createdAt: Date;
  expiresAt: Date;
  isCurrent: boolean;
};

/** How long an act waits for its proof. */
export const parkedMinutes = 60;

/**
 * An act that waits for a fresh proof: the path it was posted to, with its fields, and the page it came
 * from. Without a path it was no more than wanting to go on there. Paths are ours, without host.
 */
export type ParkedAct = { path?: string; fields: [name: string, value: string][]; back: string };

/** True while an organiser's last proof of who they are is fresh enough for an act that cannot be undone. */
export function isProven(actor: Actor): boolean {
  if (actor.kind !== "organiser") return true;
  if (!actor.provenAt) return false;
  return actor.at.getTime() - actor.provenAt.getTime() < proofMinutes * 60_000;
}

/**
 * Asks for a fresh proof before an act through which data leaves or is lost, or with which an account
 * could be taken over. Call it after the right has been checked. Throws `ProofNeeded`.
 */
export function requireProof(actor: Actor): void {
  if (!isProven(actor)) throw new ProofNeeded();
}

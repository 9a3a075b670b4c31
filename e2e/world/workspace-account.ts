import { randomUUID } from "node:crypto";
import { emailChanges } from "#db/schema/organisers.ts";
import { passkeys } from "#db/schema/passkeys.ts";
import { transact } from "#db/transact.ts";
import { parkAct } from "#domain/sessions/park.ts";
import { listOwnSessions } from "#domain/sessions/queries.ts";
import { hashToken, newToken } from "#platform/tokens.ts";

/** An organiser who is signed in; `token` is that of the session. */
export type SignedIn = { organiserId: string; token: string };
/** The words of what is an organiser's alone. */
export type OwnWords = { passkey: string; awaited: string; parked: string };

/**
 * Gives an organiser what is theirs alone: a passkey, an address that they have not confirmed, and an act
 * that waits in their session for a proof. Answers what addresses and forms know these by.
 */
export async function accountOf(
  { organiserId, token }: SignedIn,
  words: OwnWords,
): Promise<Record<string, string>> {
  const at = new Date();
  const actor = { kind: "organiser", organiserId, at } as const;
  const passkey = await insertPasskey(organiserId, words.passkey);
  const mailed = newToken();
  const change = { organiserId, tokenHash: hashToken(mailed), email: words.awaited };
  const expiresAt = new Date(at.getTime() + 3_600_000);
  await transact(
    async (tx) => void (await tx.insert(emailChanges).values({ ...change, expiresAt })),
  );
  const act = { path: "/organise/account/email", back: "/organise/account" };
  const fields: [string, string][] = [["email", words.parked]];
  const id = await parkAct(actor, token, { ...act, fields });
  const session = (await listOwnSessions(actor, token))[0]!.key;
  return { id: id!, token: mailed, passkey, session };
}

/** As a device would have left one; there is none here to sign with it. */
async function insertPasskey(organiserId: string, name: string): Promise<string> {
  const id = randomUUID();
  const key = { publicKey: Buffer.from("key"), counter: 0, transports: [] };
  const backup = { canBeBackedUp: false, isBackedUp: false };
  const row = { id, organiserId, name, ...key, ...backup, createdAt: new Date() };
  await transact(async (tx) => void (await tx.insert(passkeys).values(row)));
  return id;
}

import { createHmac, createSecretKey, randomBytes, type KeyObject } from "node:crypto";

const dayMilliseconds = 86_400_000;
/** Enough that no two clients of a day share a tag. */
const tagBytes = 12;

let day: number | undefined;
let key: KeyObject;

/**
 * What stands for a client wherever it leaves the front door: a hash under a random key that lives in
 * memory alone and is another one each day (UTC), so that no tag leads back to an address, nor from
 * one day to the next.
 */
export function tagOf(client: string, at = Date.now()): string {
  const today = Math.floor(at / dayMilliseconds);
  if (today !== day) {
    day = today;
    key = createSecretKey(randomBytes(32));
  }
  return createHmac("sha256", key).update(client).digest().toString("base64url", 0, tagBytes);
}

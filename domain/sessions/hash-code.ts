import { keyedHash } from "#platform/keys.ts";

/** What is stored of a mailed code. Keyed, because a code is short; tied to its session's token. */
export function hashCode(token: string, code: string): Buffer {
  return keyedHash("session", `code ${token} ${code}`);
}

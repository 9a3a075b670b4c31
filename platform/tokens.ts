import { createHash, randomBytes } from "node:crypto";

/** A secret of 256 random bits, as base64url (43 characters). Only its hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256 of a token: it is random already, so no salt or slow hash is called for. */
export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { keyFor, keyId } from "./keys.ts";

const format = 1;
const headerBytes = 5;
const nonceBytes = 12;
const tagBytes = 16;
const noncesAtOnce = 256;

let nonces = Buffer.alloc(0);

/**
 * Seals a text with AES-256-GCM (NIST SP 800-38D, random 96-bit nonce).
 * Layout: format (1) · key id (4) · nonce (12) · tag (16) · ciphertext. `context` says what the value
 * belongs to and must be the same when it is opened, so that a value moved to another row stays shut.
 */
export function seal(text: string, context: string): Buffer {
  const nonce = nextNonce();
  const cipher = createCipheriv("aes-256-gcm", keyFor("seal"), nonce);
  cipher.setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([Buffer.of(format), keyId(), nonce, cipher.getAuthTag(), sealed]);
}

/** Opens a sealed value. Throws when it was changed, moved, or sealed with another key. */
export function open(sealed: Buffer, context: string): string {
  if (sealed[0] !== format) throw new Error("sealed value of an unknown format");
  if (!sealed.subarray(1, headerBytes).equals(keyId())) throw new Error("sealed with another key");
  const nonceEnd = headerBytes + nonceBytes;
  const tagEnd = nonceEnd + tagBytes;
  const nonce = sealed.subarray(headerBytes, nonceEnd);
  const decipher = createDecipheriv("aes-256-gcm", keyFor("seal"), nonce, {
    authTagLength: tagBytes,
  });
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(sealed.subarray(nonceEnd, tagEnd));
  return decipher.update(sealed.subarray(tagEnd), undefined, "utf8") + decipher.final("utf8");
}

/** Random bytes cost a system call each time: 30 µs for one nonce, little more for many. */
function nextNonce(): Buffer {
  if (nonces.length === 0) nonces = randomBytes(noncesAtOnce * nonceBytes);
  const nonce = nonces.subarray(0, nonceBytes);
  nonces = nonces.subarray(nonceBytes);
  return nonce;
}

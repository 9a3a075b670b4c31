import {
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from "node:crypto";
import { mkdirSync, openSync, readFileSync, writeSync, fsyncSync, closeSync } from "node:fs";
import { join } from "node:path";
import { environment } from "./env.ts";

/** The key file is absent, unreadable or malformed. The start ends with exit code 78. */
export class BadKey extends Error {
  override name = "BadKey";
}

export type Purpose = "seal" | "address" | "name" | "mailbox" | "limits" | "session" | "check";

type MasterKey = { id: Buffer; secret: Buffer };

let master: MasterKey | undefined;
const derived = new Map<Purpose, KeyObject>();

/** Makes a new 32-byte key beside an empty data folder; a key that exists is never overwritten. */
export function createKey(): void {
  mkdirSync(keyFolder(), { recursive: true, mode: 0o700 });
  const file = openSync(keyFile(), "wx", 0o600);
  writeSync(file, `${randomBytes(32).toString("base64url")}\n`);
  fsyncSync(file);
  closeSync(file);
}

/** Four bytes that name the key, kept with every sealed value. Throws `BadKey`. */
export function keyId(): Buffer {
  return masterKey().id;
}

/**
 * A 32-byte key for one purpose, by HKDF (RFC 5869) from the master key. A `KeyObject`, because OpenSSL
 * imports a Buffer anew at each use, which costs ten times what the hash does. Throws `BadKey`.
 */
export function keyFor(purpose: Purpose): KeyObject {
  let key = derived.get(purpose);
  if (!key) {
    const bits = hkdfSync("sha256", masterKey().secret, "countersign", purpose, 32);
    key = createSecretKey(Buffer.from(bits));
    derived.set(purpose, key);
  }
  return key;
}

/** A keyed hash (HMAC-SHA-256) that only this installation can compute. */
export function keyedHash(purpose: Purpose, text: string): Buffer {
  return createHmac("sha256", keyFor(purpose)).update(text).digest();
}

/** The first 64 bits of a keyed hash: enough to be unique among 10 million rows, cheap to index. */
export function shortKeyedHash(purpose: Purpose, text: string): Buffer {
  return keyedHash(purpose, text).subarray(0, 8);
}

function masterKey(): MasterKey {
  master ??= readKey();
  return master;
}

function readKey(): MasterKey {
  const secret = Buffer.from(readKeyFile().trim(), "base64url");
  if (secret.length !== 32) throw new BadKey(`${keyFile()} does not hold a key of 32 bytes`);
  return { id: createHash("sha256").update(secret).digest().subarray(0, 4), secret };
}

function readKeyFile(): string {
  try {
    return readFileSync(keyFile(), "utf8");
  } catch (error) {
    throw new BadKey(`the key ${keyFile()} cannot be read`, { cause: error });
  }
}

const keyFolder = () => join(environment().dataDir, "keys");
const keyFile = () => join(keyFolder(), "master.key");

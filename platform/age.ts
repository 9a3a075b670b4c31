import { createReadStream, createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { BadSetting } from "./env.ts";

/** With what every age file begins (age-encryption.org/v1). */
export const ageHeader = "age-encryption.org/v1\n";

/** The file was encrypted to somebody else, or is damaged. */
export class CannotDecrypt extends Error {
  override name = "CannotDecrypt";
}

const chunkBytes = 1 << 20;
/** Not at the top: it takes a tenth of a second to load, and most starts do without. */
const age = () => import("age-encryption");

/** Throws `BadSetting` for what looks like an age recipient and is none, such as a key with a letter missing. */
export async function checkRecipient(recipient: string | undefined): Promise<void> {
  if (recipient === undefined) return;
  const { Encrypter } = await age();
  try {
    new Encrypter().addRecipient(recipient);
  } catch (error) {
    const place = "BACKUP_AGE_RECIPIENT";
    throw new BadSetting(`${place}: ${recipient} is not an age recipient`, { cause: error });
  }
}

/** Encrypts a file of any size into a new one, which is on disk when this answers. */
export async function encryptFile(from: string, to: string, recipient: string): Promise<void> {
  const { Encrypter } = await age();
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  await writeNew(to, await encrypter.encrypt(readFile(from)));
}

/**
 * Decrypts a file into a new one, which is on disk when this answers. `identities` is the text of an
 * age key file. Throws `CannotDecrypt`; what was written by then is for the caller to remove.
 */
export async function decryptFile(from: string, to: string, identities: string): Promise<void> {
  const { Decrypter } = await age();
  const decrypter = new Decrypter();
  try {
    for (const line of identities.split(/\s*\n\s*/)) {
      if (line !== "" && !line.startsWith("#")) decrypter.addIdentity(line);
    }
    await writeNew(to, await decrypter.decrypt(readFile(from)));
  } catch (error) {
    if (isOfTheDisk(error)) throw error;
    throw new CannotDecrypt((error as Error).message, { cause: error });
  }
}

function readFile(file: string): ReadableStream<Uint8Array> {
  const stream = Readable.toWeb(createReadStream(file, { highWaterMark: chunkBytes }));
  return stream as unknown as ReadableStream<Uint8Array>;
}

async function writeNew(file: string, content: ReadableStream<Uint8Array>): Promise<void> {
  const output = createWriteStream(file, { flags: "wx", mode: 0o600, flush: true });
  await pipeline(Readable.fromWeb(content as NodeStream), output);
}

function isOfTheDisk(error: unknown): boolean {
  return typeof (error as NodeJS.ErrnoException).syscall === "string";
}

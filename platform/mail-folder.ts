import { mkdir, readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { environment } from "./env.ts";

/** A mail that was laid into the outbox folder. `id` is its file's name; `links` are those of its text. */
export type StoredMail = {
  id: string;
  storedAt: Date;
  to: string;
  subject: string;
  text: string;
  links: string[];
};

const folder = () => join(environment().dataDir, "outbox");

/** Lays a mail into the outbox folder as an `.eml` file, whole or not at all. */
export async function storeMail(reference: string, content: Buffer): Promise<void> {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  const file = join(folder(), `${reference}.eml`);
  await writeFile(`${file}.new`, content, { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
}

/** The mails of the outbox folder, the newest first. */
export async function listStoredMails(): Promise<StoredMail[]> {
  const names = await readdir(folder()).catch(asNone);
  const mails = await Promise.all(
    names.filter((name) => name.endsWith(".eml")).map(readStoredMail),
  );
  return mails.sort((one, other) => other.storedAt.getTime() - one.storedAt.getTime());
}

function asNone(error: NodeJS.ErrnoException): string[] {
  if (error.code === "ENOENT") return [];
  throw error;
}

async function readStoredMail(id: string): Promise<StoredMail> {
  const file = join(folder(), id);
  const [content, { mtime }] = await Promise.all([readFile(file, "utf8"), stat(file)]);
  const header = content.slice(0, content.indexOf("\r\n\r\n"));
  const text = readText(content);
  return {
    id,
    storedAt: mtime,
    to: readHeader(header, "To"),
    subject: readHeader(header, "Subject"),
    text,
    links: text.match(/https?:\/\/\S+/g) ?? [],
  };
}

/** Unfolds a header (RFC 5322) and decodes its encoded words in base64 (RFC 2047), the only ones we write. */
function readHeader(header: string, name: string): string {
  const lines = header.replaceAll(/\r\n[ \t]+/g, " ").split("\r\n");
  const line = lines.find((text) => text.startsWith(`${name}: `)) ?? "";
  return line
    .slice(name.length + 2)
    .replaceAll(/\?=\s+=\?/g, "?==?")
    .replaceAll(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, word: string) => decode(word));
}

function readText(content: string): string {
  const part = /Content-Type: text\/plain[^]*?\r\n\r\n([^]*?)\r\n-/.exec(content);
  return decode(part?.[1] ?? "");
}

function decode(text: string): string {
  return Buffer.from(text, "base64").toString();
}

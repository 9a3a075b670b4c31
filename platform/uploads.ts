import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { environment } from "./env.ts";
import { syncToDisk } from "./sync-to-disk.ts";

/** What may lie in the folder, by the end of its name. */
const types = { jpg: "image/jpeg", webp: "image/webp" };
export type UploadExtension = keyof typeof types;

const pattern = /^[0-9a-f]{32}\.(jpg|webp)$/;

/** The path under which the front door serves an uploaded file. */
export function uploadPath(file: string): string {
  return `/uploads/${file}`;
}

/** Stores bytes on disk under a random name, which is answered. */
export function writeUpload(bytes: Buffer, extension: UploadExtension): string {
  const name = `${randomBytes(16).toString("hex")}.${extension}`;
  const folder = uploadFolder();
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  writeFileSync(file, bytes, { flag: "wx", mode: 0o600 });
  syncToDisk(file);
  syncToDisk(folder);
  return name;
}

/** Takes an uploaded file away; one that is gone already is no mistake. */
export function removeUpload(name: string): void {
  if (pattern.test(name)) rmSync(join(uploadFolder(), name), { force: true });
}

/** An uploaded file and its media type. Undefined for any name that is not one of ours, or is gone. */
export function readUpload(name: string): { type: string; bytes: Buffer } | undefined {
  const [, extension] = pattern.exec(name) ?? [];
  if (!extension) return undefined;
  try {
    const bytes = readFileSync(join(uploadFolder(), name));
    return { type: types[extension as UploadExtension], bytes };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function uploadFolder(): string {
  return join(environment().dataDir, "uploads");
}

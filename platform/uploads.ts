import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { environment } from "./env.ts";
import type { SizedPicture } from "./picture-sizes.ts";
import { syncToDisk } from "./sync-to-disk.ts";

/** What may lie in the folder, by the end of its name. */
const types = {
  jpg: "image/jpeg",
  webp: "image/webp",
  avif: "image/avif",
  pdf: "application/pdf",
};
export type UploadExtension = keyof typeof types;
export type PictureExtension = Exclude<UploadExtension, "pdf">;

const pattern = /^([0-9a-f]{32})(?:-\d{1,5})?\.(jpg|webp|avif|pdf)$/;

/** The path under which the front door serves an uploaded file. */
export function uploadPath(file: string): string {
  return `/uploads/${file}`;
}

/** True for a name that an uploaded file may have; it leads out of no folder. */
export function isUploadName(name: string): boolean {
  return pattern.test(name);
}

/** Stores bytes on disk under a random name, which is answered. */
export function writeUpload(bytes: Buffer, extension: UploadExtension): string {
  const name = `${randomKey()}.${extension}`;
  write([{ name, bytes }]);
  return name;
}

/**
 * Stores all sizes and formats of a picture, as `<random>-<width>.<format>`, and answers the name of the
 * largest in the format that every browser reads.
 */
export function writeUploadedPicture({ files, width, extension }: SizedPicture): string {
  const key = randomKey();
  write(files.map((file) => ({ name: `${key}-${file.width}.${file.extension}`, ...file })));
  return `${key}-${width}.${extension}`;
}

/** Takes an uploaded file away, in all its sizes and formats; one that is gone already is no mistake. */
export function removeUpload(name: string): void {
  const [, key] = pattern.exec(name) ?? [];
  if (!key) return;
  for (const known of listUploads()) {
    if (known.startsWith(key)) rmSync(join(uploadFolder(), known), { force: true });
  }
}

/** The names of all uploaded files that lie in the folder, in order. */
export function listUploads(): string[] {
  mkdirSync(uploadFolder(), { recursive: true, mode: 0o700 });
  return readdirSync(uploadFolder())
    .filter((name) => pattern.test(name))
    .toSorted();
}

/** An uploaded file and its media type. Undefined for any name that is not one of ours, or is gone. */
export function readUpload(name: string): { type: string; bytes: Buffer } | undefined {
  const type = typeOf(name);
  if (!type) return undefined;
  try {
    return { type, bytes: readFileSync(join(uploadFolder(), name)) };
  } catch (error) {
    return refuseUnlessGone(error);
  }
}

/** The same, opened to be read, piece by piece. */
export async function openUpload(
  name: string,
): Promise<{ type: string; handle: FileHandle } | undefined> {
  const type = typeOf(name);
  if (!type) return undefined;
  try {
    return { type, handle: await open(join(uploadFolder(), name)) };
  } catch (error) {
    return refuseUnlessGone(error);
  }
}

/** How many bytes all uploaded files have together. */
export function sizeOfUploads(): number {
  const sizes = listUploads().map((name) => {
    return statSync(join(uploadFolder(), name), { throwIfNoEntry: false })?.size ?? 0;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The folder of the uploads, below `DATA_DIR`. */
export function uploadFolder(): string {
  return join(environment().dataDir, "uploads");
}

function typeOf(name: string): string | undefined {
  const [, , extension] = pattern.exec(name) ?? [];
  return extension && types[extension as UploadExtension];
}

function refuseUnlessGone(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
}

function randomKey(): string {
  return randomBytes(16).toString("hex");
}

/** All or, when the disk is full, none. */
function write(files: { name: string; bytes: Buffer }[]): void {
  const folder = uploadFolder();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    for (const { name, bytes } of files) {
      writeFileSync(join(folder, name), bytes, { flag: "wx", mode: 0o600, flush: true });
    }
  } catch (error) {
    for (const { name } of files) rmSync(join(folder, name), { force: true });
    throw error;
  }
  syncToDisk(folder);
}

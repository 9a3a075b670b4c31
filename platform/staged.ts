import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { environment } from "./env.ts";
import type { Picture } from "./picture.ts";
import type { PictureExtension } from "./uploads.ts";

const pattern = /^[0-9a-f]{32}-(\d{1,5})x(\d{1,5})\.(jpg|webp)$/;
const keptMilliseconds = 24 * 3_600_000;

/**
 * Keeps a picture for a day under a name that nobody guesses, until what it belongs to is recorded. It
 * lies outside the uploads, so nobody is sent it. What nobody came back for goes when the next one comes.
 */
export function stage({ bytes, extension, width, height }: Picture): string {
  const folder = stagedFolder();
  mkdirSync(folder, { recursive: true });
  dropForgotten(folder);
  const name = `${randomBytes(16).toString("hex")}-${width}x${height}.${extension}`;
  writeFileSync(join(folder, name), bytes, { flag: "wx", mode: 0o600 });
  return name;
}

/** A picture that is kept so. Undefined for any name that is not one of ours, or is gone. */
export function readStaged(name: string): Picture | undefined {
  const [, width, height, extension] = pattern.exec(name) ?? [];
  if (!extension) return undefined;
  try {
    const bytes = readFileSync(join(stagedFolder(), name));
    const size = { width: Number(width), height: Number(height) };
    return { bytes, extension: extension as PictureExtension, ...size };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function dropForgotten(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (Date.now() - statSync(file).mtimeMs > keptMilliseconds) rmSync(file, { force: true });
  }
}

function stagedFolder(): string {
  return join(environment().dataDir, "staged");
}

import { createHash } from "node:crypto";

/** A short name for what a form started from: whoever sends it back has seen exactly these values. */
export function fingerprint(values: unknown): string {
  return createHash("sha256").update(JSON.stringify(values)).digest("base64url").slice(0, 16);
}

import { createHash } from "node:crypto";

/**
 * A short mark of plain data that is another when anything in it is. A form carries that of what it
 * started from, so that a later change by somebody else is noticed.
 */
export function fingerprint(data: unknown): string {
  return createHash("sha256").update(JSON.stringify(data)).digest("base64url").slice(0, 16);
}

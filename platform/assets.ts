import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const addresses = new Map<string, string>();

/**
 * The address of a file of `public/`, with a hash of its content, so that it can be kept forever
 * by who fetched it. In development the file is read each time.
 */
export function assetAddress(name: string): string {
  const known = addresses.get(name);
  if (known && process.env.NODE_ENV === "production") return known;
  const content = readFileSync(join(process.cwd(), "public", name));
  const hash = createHash("sha256").update(content).digest("base64url").slice(0, 10);
  const address = `/${name}?v=${hash}`;
  addresses.set(name, address);
  return address;
}

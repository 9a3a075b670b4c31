import { createHash } from "node:crypto";
import type { PolicyRecord } from "./freshness.ts";
import type { Rendered } from "./stored-page.ts";

/** A rendered page as it lies on disk: its holes unfilled, so it holds nothing about anybody. */
export type KeptPage = { key: string; version: number; policy: PolicyRecord; rendered: Rendered };

const lineEnd = 0x0a;

/** The bytes of a file: the hash of all the rest, one line of JSON, and the page's own bytes. */
export function writeKeptPage({ key, version, policy, rendered }: KeptPage): Buffer {
  const { body, ...head } = rendered;
  const line = JSON.stringify({ key, version, policy, head });
  const rest = Buffer.concat([Buffer.from(`${line}\n`), body]);
  return Buffer.concat([Buffer.from(`${hashOf(rest)}\n`), rest]);
}

/** Reads such bytes again; undefined when they are damaged or another page's. */
export function readKeptPage(bytes: Buffer, key: string): KeptPage | undefined {
  const start = bytes.indexOf(lineEnd) + 1;
  const rest = bytes.subarray(start);
  if (bytes.toString("latin1", 0, start) !== `${hashOf(rest)}\n`) return undefined;
  const end = rest.indexOf(lineEnd);
  const { head, ...kept } = JSON.parse(rest.toString("utf8", 0, end)) as Head;
  if (kept.key !== key) return undefined;
  const lastModified = new Date(head.lastModified ?? kept.policy.t);
  return { ...kept, rendered: { ...head, lastModified, body: rest.subarray(end + 1) } };
}

type Head = Omit<KeptPage, "rendered"> & {
  head: Omit<Rendered, "body" | "lastModified"> & { lastModified?: string };
};

function hashOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("base64url");
}

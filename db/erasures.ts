import { appendFileSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { environment } from "#platform/env.ts";
import { syncToDisk } from "#platform/sync-to-disk.ts";

/**
 * Whose data were erased and why: enough to find the row in a restored database, and nothing else.
 * `disown` is "this was not me" of somebody who has not confirmed.
 */
export type Erasure = {
  act: "forget" | "disown";
  campaignId: number;
  addressHash: Buffer;
  slot: number;
  at: Date;
};

type Line = Omit<Erasure, "addressHash" | "at"> & { addressHash: string; at: string };

/**
 * Writes an erasure into the list that a restore replays, outside the database and its backups, and
 * answers once it is on disk. Call it in the transaction of the erasure: a line too many erases
 * what somebody wanted erased, a line too few would bring it back.
 */
export function recordErasure({ act, campaignId, addressHash, slot, at }: Erasure): void {
  const line = { act, campaignId, addressHash: addressHash.toString("hex"), slot, at };
  appendFileSync(listFile(), `${JSON.stringify(line)}\n`, { mode: 0o600, flush: true });
  syncToDisk(environment().dataDir);
}

/** The erasures on the list, oldest first. A last line that was cut off never took place. */
export function listErasures(): Erasure[] {
  return readLines().map(readErasure);
}

/**
 * Lets go of the erasures from before an instant; answers how many. Call it in a transaction, which
 * keeps every process from adding a line that would be lost.
 */
export function dropErasures(before: Date): number {
  const lines = readLines();
  const kept = lines.filter((line) => readErasure(line).at >= before);
  if (kept.length === lines.length) return 0;
  const next = `${listFile()}.next`;
  const text = kept.map((line) => `${line}\n`).join("");
  writeFileSync(next, text, { mode: 0o600, flush: true });
  renameSync(next, listFile());
  syncToDisk(environment().dataDir);
  return lines.length - kept.length;
}

const listFile = () => join(environment().dataDir, "erasures.log");

function readLines(): string[] {
  try {
    return readFileSync(listFile(), "utf8").split("\n").slice(0, -1);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** A line may begin with the rest of one that was cut off when the disk was full. */
function readErasure(line: string): Erasure {
  const { addressHash, at, ...rest } = JSON.parse(line.slice(line.lastIndexOf("{"))) as Line;
  return { ...rest, addressHash: Buffer.from(addressHash, "hex"), at: new Date(at) };
}

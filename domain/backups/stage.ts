import { closeSync, copyFileSync, openSync, readSync, rmSync } from "node:fs";
import { inspectDatabase } from "#db/inspect.ts";
import type { Actor } from "#domain/actor.ts";
import { ageHeader, CannotDecrypt, decryptFile } from "#platform/age.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { syncToDisk } from "#platform/sync-to-disk.ts";
import { mayBackUp } from "./policy.ts";
import { stagedFiles } from "./queries.ts";

/**
 * `encrypted`: an identity is needed. `locked`: the one given does not open it, or it was cut short.
 * `another-key`: the personal data in it were sealed with a key that this data folder does not have.
 */
export type StageOutcome =
  | { outcome: "staged"; file: string; signatures: number; lastActAt: Date }
  | { outcome: "damaged"; damage: string[] }
  | { outcome: "encrypted" | "locked" | "another-key" };

/**
 * Brings a backup, decrypted, beside the present database, and reads all of it to see whether it can take
 * that one's place. `identities` is the text of an age key file. Nothing stays behind but what is staged.
 * Throws `NotAllowed`, `BadKey`, and what the disk throws.
 */
export async function stageBackup(
  actor: Actor,
  file: string,
  identities?: string,
): Promise<StageOutcome> {
  if (!mayBackUp(actor)) throw new NotAllowed();
  const [staged] = stagedFiles() as [string];
  removeStaged();
  let outcome: StageOutcome | undefined;
  try {
    outcome = (await bring(file, staged, identities)) ?? inspect(staged);
    return outcome;
  } finally {
    if (outcome?.outcome !== "staged") removeStaged();
  }
}

async function bring(
  file: string,
  staged: string,
  identities: string | undefined,
): Promise<StageOutcome | undefined> {
  if (!isEncrypted(file)) {
    closeSync(openSync(staged, "wx", 0o600));
    copyFileSync(file, staged);
    syncToDisk(staged);
    return undefined;
  }
  if (identities === undefined) return { outcome: "encrypted" };
  try {
    await decryptFile(file, staged, identities);
    return undefined;
  } catch (error) {
    if (error instanceof CannotDecrypt) return { outcome: "locked" };
    throw error;
  }
}

function inspect(file: string): StageOutcome {
  const { damage, isOurs, signatures, lastActAt } = inspectDatabase(file);
  if (damage.length > 0) return { outcome: "damaged", damage };
  return isOurs ? { outcome: "staged", file, signatures, lastActAt } : { outcome: "another-key" };
}

function isEncrypted(file: string): boolean {
  const start = Buffer.alloc(ageHeader.length);
  const handle = openSync(file, "r");
  readSync(handle, start);
  closeSync(handle);
  return start.toString("latin1") === ageHeader;
}

function removeStaged(): void {
  for (const name of stagedFiles()) rmSync(name, { force: true });
}

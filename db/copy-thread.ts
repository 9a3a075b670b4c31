import Database from "better-sqlite3";
import { closeSync, openSync, renameSync, rmSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { encryptFile } from "#platform/age.ts";
import { syncToDisk } from "#platform/sync-to-disk.ts";
import { listUploads, uploadFolder } from "#platform/uploads.ts";
import type { CopyOrder } from "./copy.ts";
import { inspectDatabase } from "./inspect.ts";
import { packFiles } from "./pack-files.ts";

const { from, into, recipient, hasUploads } = workerData as CopyOrder;

copy();
// Only now, because the log cannot be emptied as long as the copy is being read. Linux knows a
// priority for each thread; elsewhere this would slow the whole process down.
if (process.platform === "linux") setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
if (hasUploads) pack();
const inspection = inspectDatabase(into);
if (recipient !== undefined && inspection.damage.length === 0) await encrypt(recipient);
parentPort!.postMessage(inspection);

function copy(): void {
  // Made beforehand, so that nobody else may read it from its first byte on.
  closeSync(openSync(into, "wx", 0o600));
  const db = new Database(from, { readonly: true });
  db.prepare("VACUUM INTO ?").run(into);
  db.close();
  syncToDisk(into);
}

/** What a row of the copy names is written before the row is, and taken away after it. */
function pack(): void {
  packFiles(into, uploadFolder(), listUploads());
  syncToDisk(into);
}

async function encrypt(to: string): Promise<void> {
  const encrypted = `${into}.age`;
  await encryptFile(into, encrypted, to);
  rmSync(into);
  renameSync(encrypted, into);
}

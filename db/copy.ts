import { Worker } from "node:worker_threads";
import { databaseFile } from "./connection.ts";
import type { Inspection } from "./inspect.ts";

export type CopyOptions = {
  /** Encrypts the copy in the end, to this age recipient. */
  recipient?: string | undefined;
  /** Packs the files of `DATA_DIR/uploads` into it. */
  hasUploads?: boolean;
};
export type CopyOrder = CopyOptions & { from: string; into: string };

/**
 * Copies the database, as it is at one moment, into the new file `into` while others go on writing, and
 * opens the copy to inspect it. For an age recipient the copy is encrypted in the end, and what was
 * plain is gone. Whatever is left after an error or a bad inspection is for the caller to remove.
 *
 * In a thread of its own, because SQLite copies and checks without letting the event loop turn. VACUUM
 * writes every page anew, so nothing that was erased is in it; the step-wise backup of SQLite would copy
 * the unused parts of pages too, and begins again whenever somebody writes.
 */
export function copyDatabase(into: string, options: CopyOptions = {}): Promise<Inspection> {
  const workerData: CopyOrder = { from: databaseFile(), into, ...options };
  const thread = new Worker(new URL("copy-thread.ts", import.meta.url), {
    workerData,
    execArgv: [],
  });
  return new Promise((resolve, reject) => {
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", () => reject(new Error("the copying thread ended")));
  });
}

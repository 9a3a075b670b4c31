import { closeSync, fsyncSync, openSync } from "node:fs";

/** Answers once a file's content, or the names in a folder, are on disk (fsync). */
export function syncToDisk(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Lends a new data folder for as long as `use` takes. */
export async function withDataFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "countersign-e2e-"));
  await use(folder);
  rmSync(folder, { recursive: true, force: true });
}

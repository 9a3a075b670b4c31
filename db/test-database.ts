import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { closeConnections } from "./connection.ts";
import { openDatabase } from "./open.ts";

/**
 * Gives the tests of a file a real database of their own: migrated, empty, with a key, in a folder
 * that is removed afterwards. Call it once at the top of the test file.
 */
export function useTestDatabase(): void {
  const folder = mkdtempSync(join(tmpdir(), "countersign-test-"));
  process.env.DATA_DIR = folder;
  beforeAll(async () => {
    await openDatabase();
  });
  afterAll(() => {
    closeConnections();
    rmSync(folder, { recursive: true, force: true });
  });
}

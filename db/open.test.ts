import Database from "better-sqlite3";
import { mkdtempSync, rmSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "countersign-open-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Each start is a fresh process for the modules: settings, keys and connections are read anew. */
async function start(dataDir = folder): Promise<{ isNew: boolean }> {
  process.env.DATA_DIR = dataDir;
  vi.resetModules();
  const { openDatabase } = await import("./open.ts");
  const { closeConnections } = await import("./connection.ts");
  try {
    return await openDatabase();
  } finally {
    closeConnections();
  }
}

const keyFile = () => join(folder, "keys", "master.key");
const databaseFile = () => join(folder, "countersign.db");

test("makes key and database where there are none, and opens them again", async () => {
  expect(await start()).toEqual({ isNew: true });
  expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
  expect(await start()).toEqual({ isNew: false });
});

test("a missing key beside a database stops the start", async () => {
  await start();
  unlinkSync(keyFile());
  await expect(start()).rejects.toMatchObject({ name: "CannotStart" });
});

test("another key stops the start", async () => {
  await start();
  writeFileSync(keyFile(), Buffer.alloc(32, 7).toString("base64url"));
  await expect(start()).rejects.toThrow(/does not belong/);
});

test("a malformed key stops the start", async () => {
  await start();
  writeFileSync(keyFile(), "short");
  await expect(start()).rejects.toThrow(/32 bytes/);
});

test("a database newer than the code stops the start", async () => {
  await start();
  const client = new Database(databaseFile());
  client.exec(
    "INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('future', 99999999999999)",
  );
  client.close();
  await expect(start()).rejects.toThrow(/newer version/);
});

test("a file that is no database stops the start", async () => {
  await start();
  rmSync(`${databaseFile()}-wal`, { force: true });
  writeFileSync(
    databaseFile(),
    "not a database at all, but long enough to be read as one".repeat(20),
  );
  await expect(start()).rejects.toThrow(/not a database/);
});

test("a folder that cannot be written stops the start", async () => {
  writeFileSync(join(folder, "file"), "");
  await expect(start(join(folder, "file", "data"))).rejects.toThrow(/cannot be written/);
});

test("a start that was interrupted before the first migration goes on", async () => {
  await start();
  rmSync(databaseFile());
  new Database(databaseFile()).close();
  writeFileSync(databaseFile(), "");
  expect(await start()).toEqual({ isNew: false });
});

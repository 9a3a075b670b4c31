import Database from "better-sqlite3";
import { randomBytes } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test as base } from "@playwright/test";
import { withDataFolder } from "./world/data-folder.ts";
import { startRefused, startServer, type Settings } from "./world/server.ts";

const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => withDataFolder(use),
});

/** Starts a server once and stops it, so that there is a database with its key. */
async function useOnce(folder: string): Promise<void> {
  const server = await startServer({ DATA_DIR: folder });
  expect(await server.stop()).toBe(0);
}

async function expectRefusal(settings: Settings, reason: RegExp): Promise<void> {
  const { code, console } = await startRefused(settings);
  expect(console.trim().split("\n")).toHaveLength(1);
  expect(console).toMatch(reason);
  expect(code).toBe(78);
}

test("an operator with another key, or none, beside the database is refused", async ({
  folder,
}) => {
  await useOnce(folder);
  const key = join(folder, "keys", "master.key");
  writeFileSync(key, randomBytes(32).toString("base64url"));
  await expectRefusal({ DATA_DIR: folder }, /key/);
  rmSync(key);
  await expectRefusal({ DATA_DIR: folder }, /key/);
});

test("an operator whose database was written by a newer version is refused", async ({ folder }) => {
  await useOnce(folder);
  const database = new Database(join(folder, "countersign.db"));
  const future = Date.UTC(2999, 0, 1);
  database.exec(`INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', ${future})`);
  database.close();
  await expectRefusal({ DATA_DIR: folder }, /newer/);
});

test("an operator whose data folder cannot be written is refused", async () => {
  await expectRefusal({ DATA_DIR: "/dev/null/data" }, /DATA_DIR/);
});

test("an operator with a bad setting is told which", async ({ folder }) => {
  await expectRefusal({ DATA_DIR: folder, SMTP_URL: "mail.example.org" }, /SMTP_URL/);
  await expectRefusal({ DATA_DIR: folder, PORT: "80000" }, /PORT/);
  await expectRefusal({ DATA_DIR: folder, PUBLIC_URL: "https://example.org/path" }, /PUBLIC_URL/);
  await expectRefusal({ DATA_DIR: folder, TRUSTED_PROXIES: "everybody" }, /TRUSTED_PROXIES/);
});

test("an operator who starts a second server on one data folder is refused", async ({ folder }) => {
  const first = await startServer({ DATA_DIR: folder });
  await expectRefusal({ DATA_DIR: folder }, /another server/);
  expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
  expect(await first.stop()).toBe(0);
});

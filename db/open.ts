import { eq } from "drizzle-orm";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { environment } from "#platform/env.ts";
import { BadKey, createKey, keyedHash } from "#platform/keys.ts";
import { databaseFile, reader, writer } from "./connection.ts";
import { installation } from "./schema/machinery.ts";
import { transact } from "./transact.ts";

/** Why the server must not start, in one line for the operator. Exit code 78 (EX_CONFIG of sysexits.h). */
export class CannotStart extends Error {
  override name = "CannotStart";
}

const migrationsFolder = () => join(process.cwd(), "db", "migrations");

/**
 * Makes the data folder, key and database where there are none, checks the ones that are there, and
 * migrates. Nothing may listen before this is done. Throws `CannotStart`.
 */
export async function openDatabase(): Promise<{ isNew: boolean }> {
  makeDataFolder();
  const isNew = !existsSync(databaseFile());
  try {
    if (isNew) makeKey();
    const check = keyedHash("check", "countersign");
    if (!isNew) refuseNewerDatabase();
    migrate(writer(), { migrationsFolder: migrationsFolder() });
    await settleInstallation(check);
  } catch (error) {
    if (error instanceof BadKey) throw new CannotStart(error.message);
    throw error;
  }
  return { isNew };
}

function makeDataFolder(): void {
  const { dataDir } = environment();
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new CannotStart(`DATA_DIR: ${dataDir} cannot be written`, { cause: error });
  }
}

function makeKey(): void {
  try {
    createKey();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

function refuseNewerDatabase(): void {
  const rows = readAppliedMigrations();
  const newest = readMigrationFiles({ migrationsFolder: migrationsFolder() }).at(-1)!.folderMillis;
  if (rows.some((row) => row.created_at > newest)) {
    throw new CannotStart(`${databaseFile()} was written by a newer version of Countersign`);
  }
}

function readAppliedMigrations(): { created_at: number }[] {
  try {
    const query = "SELECT created_at FROM __drizzle_migrations";
    return writer().$client.prepare<[], { created_at: number }>(query).all();
  } catch (error) {
    if ((error as { code?: string }).code === "SQLITE_NOTADB") {
      throw new CannotStart(`${databaseFile()} is not a database`, { cause: error });
    }
    // An empty file: its first start was interrupted before the first migration.
    if (String(error).includes("no such table")) return [];
    throw error;
  }
}

async function settleInstallation(check: Buffer): Promise<void> {
  const [row] = await reader().select().from(installation).where(eq(installation.id, 1));
  if (!row) {
    await transact(async (tx) => {
      await tx.insert(installation).values({ id: 1, keyCheck: check, createdAt: new Date() });
    });
    return;
  }
  if (!row.keyCheck.equals(check)) {
    throw new CannotStart(`the key in ${environment().dataDir} does not belong to its database`);
  }
}

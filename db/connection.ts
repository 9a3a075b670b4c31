import Database from "better-sqlite3";
import { drizzle, type BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { join } from "node:path";
import { environment } from "#platform/env.ts";

export type Db = BetterSQLite3Database & { $client: Database.Database };

/** Waiting longer would freeze the event loop; `transact` tries again on its own. */
const busyTimeoutMilliseconds = 5;
/** SQLite's 2 MB would read most pages of the uniqueness index anew from a hundred thousand signatures on. */
const cacheKibibytes = 32_768;
/** Who reads a table from end to end finds little in a larger one, and gives it back when done. */
const passingCacheKibibytes = 512;
/** 32 MB instead of 4: in a flood most pages are written many times before they are copied into the file. */
const pagesPerCheckpoint = 8000;

let readerDb: Db | undefined;
let writerDb: Db | undefined;
let chosenFile: string | undefined;

/** The file that holds everything but keys and the outbox folder. */
export function databaseFile(): string {
  return chosenFile ?? join(environment().dataDir, "countersign.db");
}

/** Has what follows work on another file, such as a copy that is being restored; on the usual one without. */
export function workOn(file?: string): void {
  closeConnections();
  chosenFile = file;
}

/** The connection for reads. SQLite itself refuses a write on it. */
export function reader(): Db {
  readerDb ??= connect({ readonly: true });
  return readerDb;
}

/** A read connection of one's own, for reads that take their time. Whoever opens it closes it. */
export function openReader(): Db {
  return connect({ readonly: true }, passingCacheKibibytes);
}

/** A write connection of one's own, for what no transaction of `transact` can do. Whoever opens it closes it. */
export function openWriter(): Db {
  return connect({ readonly: false }, passingCacheKibibytes);
}

/** The connection that `transact` alone writes through. */
export function writer(): Db {
  writerDb ??= connect({ readonly: false });
  return writerDb;
}

/** Closes both connections; the last one to close folds the write-ahead log into the file. */
export function closeConnections(): void {
  readerDb?.$client.close();
  writerDb?.$client.close();
  readerDb = writerDb = undefined;
}

function connect(options: { readonly: boolean }, cache = cacheKibibytes): Db {
  const client = new Database(databaseFile(), { ...options, timeout: busyTimeoutMilliseconds });
  if (!options.readonly) {
    setAndCheck(client, "journal_mode", "wal");
    setAndCheck(client, "wal_autocheckpoint", pagesPerCheckpoint);
  }
  // FULL, because the driver's default in WAL mode is NORMAL, which loses the last commits on power loss.
  setAndCheck(client, "synchronous", 2);
  setAndCheck(client, "foreign_keys", 1);
  setAndCheck(client, "secure_delete", 1);
  setAndCheck(client, "trusted_schema", 0);
  setAndCheck(client, "cache_size", -cache);
  return drizzle(client);
}

function setAndCheck(client: Database.Database, pragma: string, value: string | number): void {
  client.pragma(`${pragma} = ${value}`);
  const actual = client.pragma(pragma, { simple: true });
  if (actual !== value) throw new Error(`SQLite kept ${pragma} = ${String(actual)}`);
}

import { fsyncSync, openSync, readSync, statSync, writeSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { databaseFile, openWriter, type Db } from "./connection.ts";
import { truncateLog } from "./erase.ts";
import { wipePage } from "./wipe-page.ts";

type Client = Db["$client"];
/** `hasWaited`: others were in the way, so nothing was done. */
type Step = { wiped: number; isOver: boolean; hasWaited: boolean };

const pagesPerStep = 256;
const restMilliseconds = 5;
const patience = 200;
/** From here on an overflow page may begin like a page of a b-tree. */
const mostPages = 2 ** 24;

/** Kept open: to close it would drop the locks of every connection that this process has (POSIX). */
const handles = new Map<string, number>();

/**
 * Wipes the copies of erased rows and index entries that SQLite leaves in the unused part of a page when it
 * moves others, in a database of any size while people sign: a megabyte at a time, for which writers wait some
 * milliseconds. Answers how many pages it has wiped; undefined when others were in the way all the time.
 *
 * It writes into the file itself, beneath SQLite, which has no way of its own. That is safe because only bytes
 * change that mean nothing, so that any mixture of before and after is the same database; because nobody writes
 * meanwhile, and nothing lies in the write-ahead log that would go over it; and because a commit
 * follows each step, upon which every other connection forgets the pages that it has in memory.
 */
export async function wipeUnused(): Promise<number | undefined> {
  const { $client: client } = openWriter();
  try {
    return await wipeAll(client);
  } finally {
    client.close();
  }
}

async function wipeAll(client: Client): Promise<number | undefined> {
  let wiped = 0;
  let waits = 0;
  for (let page = 1; ;) {
    if (!(await truncateLog()) || waits > patience) return undefined;
    const step = wipeStep(client, page);
    waits = step.hasWaited ? waits + 1 : 0;
    wiped += step.wiped;
    if (step.isOver) break;
    if (!step.hasWaited) page += pagesPerStep;
    await sleep(restMilliseconds);
  }
  return (await truncateLog()) ? wiped : undefined;
}

function wipeStep(client: Client, first: number): Step {
  const nothing = { wiped: 0, isOver: false, hasWaited: true };
  if (!begin(client)) return nothing;
  try {
    if (statSync(`${databaseFile()}-wal`).size > 0) return nothing;
    const wiped = wipePages(client, first);
    const pages = Number(client.pragma("page_count", { simple: true }));
    if (wiped > 0) commitSomething(client);
    return { wiped, isOver: first + pagesPerStep > pages, hasWaited: false };
  } finally {
    client.exec("COMMIT");
  }
}

function begin(client: Client): boolean {
  try {
    client.exec("BEGIN IMMEDIATE");
    return true;
  } catch (error) {
    if (!String((error as { code?: string }).code).startsWith("SQLITE_BUSY")) throw error;
    return false;
  }
}

function wipePages(client: Client, first: number): number {
  const size = Number(client.pragma("page_size", { simple: true }));
  if (Number(client.pragma("page_count", { simple: true })) >= mostPages) return 0;
  const handle = handleOf(databaseFile());
  const bytes = Buffer.alloc(size * pagesPerStep);
  const start = (first - 1) * size;
  const read = readSync(handle, bytes, 0, bytes.length, start);
  let wiped = 0;
  for (let at = 0; at + size <= read; at += size) {
    const page = bytes.subarray(at, at + size);
    // The first page holds the header of the file and names of tables, no data.
    if (start + at === 0 || !wipePage(page)) continue;
    writeSync(handle, page, 0, size, start + at);
    wiped += 1;
  }
  if (wiped > 0) fsyncSync(handle);
  return wiped;
}

/** The number means nothing to us; what counts is that the first page has changed. */
function commitSomething(client: Client): void {
  const version = Number(client.pragma("user_version", { simple: true }));
  client.pragma(`user_version = ${(version + 1) % 1000}`);
}

function handleOf(file: string): number {
  const known = handles.get(file) ?? openSync(file, "r+");
  handles.set(file, known);
  return known;
}

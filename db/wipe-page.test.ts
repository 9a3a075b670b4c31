import Database from "better-sqlite3";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { wipePage } from "./wipe-page.ts";

const folder = mkdtempSync(join(tmpdir(), "countersign-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pageBytes = 4096;

/** The pages of a database whose erased rows SQLite was not asked to overwrite; none of them is free. */
function pagesOf(name: string): Buffer[] {
  const file = join(folder, name);
  const db = new Database(file);
  db.pragma("secure_delete = OFF");
  db.exec("CREATE TABLE words (word TEXT); CREATE INDEX by_word ON words (word)");
  const insert = db.prepare("INSERT INTO words VALUES (?)");
  for (let index = 0; index < 500; index++) insert.run(`secret ${index} ${"x".repeat(index % 90)}`);
  insert.run("long ".repeat(5000));
  db.exec("DELETE FROM words WHERE rowid % 3 = 0 AND rowid <= 450");
  db.close();
  const bytes = readFileSync(file);
  return Array.from({ length: bytes.length / pageBytes }, (_, index) =>
    bytes.subarray(index * pageBytes, (index + 1) * pageBytes),
  );
}

test("only what no cell uses is wiped, from every kind of page of a b-tree", () => {
  const pages = pagesOf("words.db").slice(1);
  const kinds = new Set(pages.filter((page) => wipePage(page)).map(([kind]) => kind));
  expect(kinds.size).toBeGreaterThan(1);
  const wiped = Buffer.concat(pages).toString("latin1");
  const numbers = [...wiped.matchAll(/secret (\d+) /g)].map(([, number]) => Number(number));
  // The row of a number has the next one as its id.
  expect(numbers.filter((number) => number < 450 && (number + 1) % 3 === 0)).toEqual([]);
  expect(new Set(numbers).size).toBe(350);
  expect(pages.some((page) => wipePage(page))).toBe(false);
});

test("pages that are of no b-tree, or not as they should be, stay as they are", () => {
  const broken = Buffer.alloc(pageBytes, 0xff);
  broken[0] = 0x0d;
  const overflow = Buffer.alloc(pageBytes, 0x61).fill(0, 0, 4);
  const loop = Buffer.alloc(pageBytes);
  loop.set([0x0d, 0x0f, 0x00, 0, 0, 0x0e, 0x00]);
  loop.writeUInt16BE(0x0f00, 0x0f00);
  loop.writeUInt16BE(8, 0x0f02);
  loop.fill(0x61, 100, 200);
  for (const page of [broken, overflow, loop]) {
    const before = Buffer.from(page);
    expect(wipePage(page)).toBe(false);
    expect(page.equals(before)).toBe(true);
  }
});

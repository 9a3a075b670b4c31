import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createKey, keyId } from "./keys.ts";
import { open, seal } from "./seal.ts";

const folder = mkdtempSync(join(tmpdir(), "countersign-seal-"));
process.env.DATA_DIR = folder;
beforeAll(createKey);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("opens what it sealed, in any script", () => {
  const text = "Åsa · 王 · نور · \u0000";
  expect(open(seal(text, "row 1"), "row 1")).toBe(text);
});

test("keeps the key's id and never repeats a nonce", () => {
  const first = seal("same", "row 1");
  expect(first.subarray(1, 5)).toEqual(keyId());
  expect(first.equals(seal("same", "row 1"))).toBe(false);
});

test("stays shut when moved to another row", () => {
  expect(() => open(seal("secret", "row 1"), "row 2")).toThrow();
});

test("stays shut when a single bit was changed, anywhere", () => {
  const sealed = seal("secret", "row 1");
  for (let index = 0; index < sealed.length; index++) {
    const changed = Buffer.from(sealed);
    changed[index] = changed[index]! ^ 1;
    expect(() => open(changed, "row 1")).toThrow();
  }
});

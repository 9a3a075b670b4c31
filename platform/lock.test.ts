import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { BadSetting } from "./env.ts";
import { AlreadyRunning, takeLock } from "./lock.ts";

const folder = mkdtempSync(join(tmpdir(), "countersign-test-"));
const file = join(folder, "server.lock");
beforeEach(() => rmSync(file, { force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

test("a data folder is made and locked with the process id, and given up again", () => {
  const inner = join(folder, "a", "b");
  const release = takeLock(inner);
  expect(readFileSync(join(inner, "server.lock"), "utf8")).toMatch(new RegExp(`^${process.pid}\n`));
  release();
  expect(existsSync(join(inner, "server.lock"))).toBe(false);
});

test("a living server keeps its folder", async () => {
  const other = spawn(process.execPath, ["-e", "process.stdin.resume()"]);
  await once(other, "spawn");
  writeFileSync(file, `${other.pid}\n`);
  expect(() => takeLock(folder)).toThrow(AlreadyRunning);
  expect(() => takeLock(folder)).toThrow(String(other.pid));
  other.kill();
  await once(other, "exit");
});

test("the lock of a dead server is taken over", () => {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  for (const content of [`${pid}\n12345\n`, "", "nonsense", `${process.pid}\n`]) {
    writeFileSync(file, content);
    takeLock(folder);
    expect(readFileSync(file, "utf8")).toMatch(new RegExp(`^${process.pid}\n`));
  }
});

test("a process that was given the id of a dead server is not taken for it", () => {
  writeFileSync(file, `${process.ppid}\n1\n`);
  takeLock(folder);
  expect(readFileSync(file, "utf8")).toMatch(new RegExp(`^${process.pid}\n`));
});

test("a folder that cannot be made is a bad setting", () => {
  writeFileSync(join(folder, "file"), "");
  chmodSync(join(folder, "file"), 0o600);
  expect(() => takeLock(join(folder, "file", "data"))).toThrow(BadSetting);
});

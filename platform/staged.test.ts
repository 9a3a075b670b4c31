import { existsSync, mkdtempSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readStaged, stage } from "./staged.ts";

const folder = mkdtempSync(join(tmpdir(), "countersign-test-"));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true }));

const picture = { bytes: Buffer.from("x"), extension: "jpg", width: 30, height: 20 } as const;

test("a picture is kept with its size, and for a day", () => {
  const name = stage(picture);
  expect(readStaged(name)).toEqual(picture);
  const yesterday = new Date(Date.now() - 25 * 3_600_000);
  utimesSync(join(folder, "staged", name), yesterday, yesterday);
  const other = stage(picture);
  expect(readStaged(name)).toBeUndefined();
  expect(existsSync(join(folder, "staged", other))).toBe(true);
});

test.each(["", "../countersign.db", `${"0".repeat(32)}-1x1.jpg`, "x-1x1.svg"])(
  "nothing else is read by this name: %s",
  (name) => expect(readStaged(name)).toBeUndefined(),
);

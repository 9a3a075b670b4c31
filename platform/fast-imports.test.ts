import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

const lists = (packages: string[], before: string) => `
${before}
for (const name of ${JSON.stringify(packages)}) console.log(Object.keys(await import(name)).join());`;
const run = (code: string) =>
  execFileSync(process.execPath, ["--input-type=module", "--eval", code], { encoding: "utf8" });

test("packages are the same however they are loaded, and their code is kept", () => {
  const folder = mkdtempSync(join(tmpdir(), "countersign-modules-"));
  const packages = ["drizzle-orm", "drizzle-orm/better-sqlite3", "drizzle-orm/sqlite-core"];
  const faster = `
    const { importFast } = await import("#platform/fast-imports.ts");
    importFast(${JSON.stringify(folder)});`;
  expect(run(lists(packages, faster))).toBe(run(lists(packages, "")));
  expect(readdirSync(folder, { recursive: true }).length).toBeGreaterThan(100);
  rmSync(folder, { recursive: true });
});

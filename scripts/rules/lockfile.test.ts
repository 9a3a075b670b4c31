import { expect, test } from "vitest";
import { textOf } from "./tree.ts";

type Entry = { resolved?: string; optionalDependencies?: Record<string, string> };

const lockfile = JSON.parse(textOf("package-lock.json")) as { packages: Record<string, Entry> };
const entries = Object.entries(lockfile.packages);

test("every optional package that is named has its entry, or npm ci fails on other machines", () => {
  const lacking = entries.flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).filter((name) => !isPresent(path, name)),
  );
  expect(lacking).toEqual([]);
});

test("no entry ties an install to one registry", () => {
  expect(entries.filter(([, { resolved }]) => resolved?.startsWith("http"))).toEqual([]);
});

/** An entry may lie in the package's own node_modules or in that of any package around it. */
function isPresent(path: string, name: string): boolean {
  if (`${path}${path && "/"}node_modules/${name}` in lockfile.packages) return true;
  return path !== "" && isPresent(path.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, ""), name);
}

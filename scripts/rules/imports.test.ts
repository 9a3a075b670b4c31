import { expect, test } from "vitest";
import { importsOf, isNounFile, isTest, reachedFrom, sources } from "./tree.ts";

type MayImport = (target: string, file: string) => boolean;

/** Who may import what of ours. Files at the top, such as server.ts, count as `app`. */
const table: Record<string, MayImport> = {
  app: within("app", "components", "domain", "db", "platform"),
  components: (target) => within("components")(target) || isPure(target),
  domain: (target, file) =>
    mayMeet(target, file) || (within("db", "platform")(target) && !isSeed(target)),
  db: (target, file) =>
    within("db", "platform")(target) || (isSeed(file) && within("domain")(target)),
  platform: within("platform", "messages"),
  e2e: within("e2e", "domain", "db", "platform"),
  scripts: within("scripts", "domain", "db", "platform"),
};
/** A test builds its world through any verb, so it keeps to the layers alone. */
const tableOfTests: Record<string, MayImport> = {
  ...table,
  components: within("components", "domain", "platform"),
  domain: within("domain", "db", "platform"),
};
const verbsForAll = [
  "domain/audit/record.ts",
  "domain/outbox/enqueue.ts",
  "domain/limits/consume.ts",
];
const pagePackages = /^(next|react|react-dom|next-auth|next-intl)(\/|$)/;
const withoutPages = ["domain", "db", "e2e", "scripts"];

test("every file imports only what stands below it", () => {
  const upward = pairs(sources).filter(([file, target]) => {
    const may = (isTest(file) ? tableOfTests : table)[layerOf(file)]!;
    return isOurs(target) && !may(target, file);
  });
  expect(upward).toEqual([]);
});

test("only pages, components and platform know next and react", () => {
  const inside = sources.filter((file) => withoutPages.includes(layerOf(file)));
  expect(pairs(inside).filter(([, target]) => pagePackages.test(target))).toEqual([]);
});

test("what takes the public forms can run in the front door: it reaches neither next nor react", () => {
  const handlers = sources.filter((file) => /^app\/.*\/post\.ts$/.test(file));
  const heavy = handlers.filter((file) =>
    [...reachedFrom(file)].some((target) => pagePackages.test(target)),
  );
  expect(heavy).toEqual([]);
});

function pairs(files: string[]): [string, string][] {
  return files.flatMap((file) => importsOf(file).map((target): [string, string] => [file, target]));
}

function within(...layers: string[]): (target: string) => boolean {
  return (target) => layers.includes(layerOf(target));
}

function mayMeet(target: string, file: string): boolean {
  const [layer, noun, inside] = target.split("/");
  if (layer !== "domain") return false;
  if (inside === undefined || noun === file.split("/")[1]) return true;
  return verbsForAll.includes(target) || inside === "queries.ts" || isNounFile(target);
}

/** Types, rules and words: files that reach nothing of the machine, such as the disk or the environment. */
function isPure(target: string): boolean {
  const isRule = isNounFile(target) || /^domain\/[^/]+\/input\.ts$/.test(target);
  if (!isRule && layerOf(target) !== "platform") return false;
  return ![...reachedFrom(target)].some((reached) => reached.startsWith("node:"));
}

function isSeed(path: string): boolean {
  return path.startsWith("db/demo/") || path === "db/test-database.ts";
}

/** What the benchmarks hold the product against has pages of its own. */
function layerOf(path: string): string {
  if (path.startsWith("scripts/bench/references/next/")) return "app";
  return path.includes("/") ? path.split("/")[0]! : "app";
}

function isOurs(target: string): boolean {
  return [...Object.keys(table), "messages"].some((layer) => target.startsWith(`${layer}/`));
}

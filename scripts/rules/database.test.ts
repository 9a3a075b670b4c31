import { expect, test } from "vitest";
import { importsOf, isTest, nodesOf, parse, sources, type Node } from "./tree.ts";

/** Yardsticks of the benchmarks use the driver as it is, and are no part of the product. */
const isYardstick = (file: string) => file.startsWith("scripts/bench/references/");
const outside = sources.filter(
  (file) => !file.startsWith("db/") && !isTest(file) && !isYardstick(file),
);

test("raw SQL and the driver stay in db/", () => {
  const knowing = outside.filter(
    (file) =>
      importsOf(file).includes("better-sqlite3") || namesFrom(file, "drizzle-orm").includes("sql"),
  );
  expect(knowing).toEqual([]);
});

test("outside db/ nobody uses .get(), .all() or .run() of one dialect", () => {
  expect(outside.filter((file) => nodesOf(file, "CallExpression").some(runsStatement))).toEqual([]);
});

function namesFrom(file: string, name: string): (string | null | undefined)[] {
  return parse(file)
    .module.staticImports.filter((found) => found.moduleRequest.value === name)
    .flatMap((found) => found.entries.map((entry) => entry.importName.name));
}

/** `query.get()` and `prepared.run({ … })` are the driver's; `map.get(key)` and `Promise.all(list)` are not. */
function runsStatement(call: Node): boolean {
  const callee = call.callee as Node & { property?: { name?: string } };
  const [first] = call.arguments as Node[];
  if (callee.type !== "MemberExpression") return false;
  if (!["get", "all", "run"].includes(callee.property?.name ?? "")) return false;
  return first === undefined || first.type === "ObjectExpression";
}

import { expect, test } from "vitest";
import { files, isNounFile, isTest, nodesOf, parse, textOf, type Node } from "./tree.ts";

const fixedNames = /\/(input|policy|queries|representation|jobs)\.ts$/;
const inDomain = files.filter((file) => /^domain\/[^/]+\//.test(file));
const verbs = inDomain.filter(
  (file) =>
    !isTest(file) && !isNounFile(file) && !fixedNames.test(file) && !file.includes("/emails/"),
);

test("a noun's folder holds TypeScript files, and mails in a folder of their own", () => {
  const known = /^domain\/[a-z-]+\/(emails\/)?[a-z0-9-]+(\.test)?\.ts$/;
  expect(inDomain.filter((file) => !known.test(file))).toEqual([]);
});

test("a verb's file exports one function of the file's name, and nothing else but types", () => {
  expect(
    verbs.filter((file) => !exportsItsVerb(file)).map((file) => [file, exportedValues(file)]),
  ).toEqual([]);
});

test("every verb has its test beside it", () => {
  expect(verbs.filter((file) => !files.includes(file.replace(/\.ts$/, ".test.ts")))).toEqual([]);
});

test("the domain takes the time from its actor", () => {
  const code = inDomain.filter((file) => !isTest(file));
  expect(code.filter(readsTheClock)).toEqual([]);
});

function exportsItsVerb(file: string): boolean {
  const [name, ...others] = exportedValues(file);
  const verb = camelCase(file.split("/").at(-1)!.replace(/\.ts$/, ""));
  if (name === undefined || others.length > 0 || !functionsOf(file).includes(name)) return false;
  return new RegExp(`^${verb}([A-Z]\\w*)?$`).test(name);
}

function exportedValues(file: string): string[] {
  return parse(file).module.staticExports.flatMap((found) =>
    found.entries.filter((entry) => !entry.isType).map((entry) => entry.exportName.name ?? "*"),
  );
}

function functionsOf(file: string): string[] {
  return nodesOf(file, "FunctionDeclaration").map((node) => (node.id as { name: string }).name);
}

function readsTheClock(file: string): boolean {
  const calls = [...nodesOf(file, "NewExpression"), ...nodesOf(file, "CallExpression")];
  const code = (node: Node) => textOf(file).slice(node.start, node.end);
  return calls.some((node) => /^(new Date\(\)|Date\.now\()/.test(code(node)));
}

function camelCase(name: string): string {
  return name.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

import { parseSync, type ParseResult } from "oxc-parser";
import { readFileSync, readdirSync } from "node:fs";
import { posix } from "node:path";

const notOurs = new Set(["node_modules", "data", "test-results", "playwright-report"]);
const parsed = new Map<string, ParseResult>();

/** Every file of the repository, as a path from its top with forward slashes. */
export const files = listFiles("");

/** The TypeScript files, declarations aside. */
export const sources = files.filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"));

export const isTest = (file: string) => /\.(test|spec)\.tsx?$/.test(file);

/** `domain/signatures/signature.ts`: a noun's type and pure rules, named after its folder. */
export function isNounFile(path: string): boolean {
  const [layer, folder, file] = path.split("/");
  return layer === "domain" && file === `${folder!.replace(/ies$/, "y").replace(/s$/, "")}.ts`;
}

/** The text of a file of the repository. */
export function textOf(file: string): string {
  return readFileSync(file, "utf8");
}

/** The syntax tree and the imports and exports of a TypeScript file. Throws on a syntax error. */
export function parse(file: string): ParseResult {
  const known = parsed.get(file) ?? parseSync(file, textOf(file));
  if (known.errors.length > 0) throw new Error(`${file}: ${known.errors[0]!.message}`);
  parsed.set(file, known);
  return known;
}

/** What a file imports, dynamically or for types too: paths of the repository, or names of packages. */
export function importsOf(file: string): string[] {
  const { module } = parse(file);
  const text = textOf(file);
  const fixed = module.staticImports.map((found) => found.moduleRequest.value);
  const passedOn = module.staticExports.flatMap((found) =>
    found.entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
  );
  const dynamic = module.dynamicImports.map((found) =>
    text.slice(found.moduleRequest.start, found.moduleRequest.end).replaceAll(/^["'`]|["'`]$/g, ""),
  );
  return [...fixed, ...passedOn, ...dynamic].map((specifier) => resolve(file, specifier));
}

/** Everything a file reaches through imports, itself included: paths and names of packages. */
export function reachedFrom(file: string, reached = new Set<string>()): Set<string> {
  if (reached.has(file)) return reached;
  reached.add(file);
  if (/\.tsx?$/.test(file)) for (const next of importsOf(file)) reachedFrom(next, reached);
  return reached;
}

/** The nodes of a syntax tree that have a type, outer ones first. */
export function nodesOf(file: string, type: string): Node[] {
  const found: Node[] = [];
  visit(parse(file).program, (node) => node.type === type && found.push(node));
  return found;
}

export type Node = { type: string; start: number; end: number; [key: string]: unknown };

function visit(value: unknown, act: (node: Node) => void): void {
  if (Array.isArray(value)) return value.forEach((item) => visit(item, act));
  if (typeof value !== "object" || value === null) return;
  if ("type" in value) act(value as Node);
  for (const child of Object.values(value)) visit(child, act);
}

function resolve(from: string, specifier: string): string {
  if (specifier.startsWith("#")) return specifier.slice(1);
  if (!specifier.startsWith(".")) return specifier;
  return posix.join(posix.dirname(from), specifier);
}

function listFiles(folder: string): string[] {
  return readdirSync(folder || ".", { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name) || (entry.name.startsWith(".") && entry.name !== ".ci")) return [];
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}

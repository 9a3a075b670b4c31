import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { continueOnNode24, root } from "./node.js";

const buildStamp = ".next/countersign-sources";
const sources = ["app", "components", "domain", "db", "platform", "messages", "public"].concat([
  "next.config.js",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "scripts/unpack-fonts.ts",
]);

/** Brings the packages of the lockfile and goes on under Node 24, from the folder of package.json. */
export async function prepare() {
  process.chdir(root);
  installPackages();
  await continueOnNode24();
}

/** Unpacks the fonts and builds the pages unless the sources are those of the last build. */
export function build() {
  const current = hashOfSources();
  if (textOf(buildStamp) === current) return;
  rmSync(buildStamp, { force: true });
  unpackFonts();
  console.log("Building the pages …");
  run(process.execPath, ["node_modules/next/dist/bin/next", "build"]);
  writeFileSync(buildStamp, current);
}

/** Unpacks the packaged fonts for the preview pictures and PDFs; quick when there is nothing to do. */
export function unpackFonts() {
  run(process.execPath, ["scripts/unpack-fonts.ts"]);
}

function installPackages() {
  if (agreesWithLockfile("node_modules/.package-lock.json")) return;
  console.log("Installing packages …");
  run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
}

// npm writes this record at the very end of an install, so a half-finished one has none.
function agreesWithLockfile(record) {
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(textOf("package-lock.json")).packages;
  const present = JSON.parse(textOf(record)).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === "" || present[path]?.version === version || (optional && !present[path]),
  );
}

function hashOfSources() {
  const hash = createHash("sha256");
  for (const file of sources.flatMap(filesBelow)) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

function textOf(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function run(command, args) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  const { status, error } = spawnSync(command, args, {
    stdio: ["ignore", "inherit", "inherit"],
    env,
  });
  if (error) console.error(`${command}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const minutes = 60_000;

/**
 * The path of a Chromium that starts: the one of PLAYWRIGHT_CHROMIUM, the system's, one that Playwright
 * downloads, or, for root on Debian and its kin, the distribution's package. Throws when none of them works.
 */
export async function findChromium() {
  const given = process.env.PLAYWRIGHT_CHROMIUM;
  if (given) return startsOrFails(given);
  const found = onPath() ?? (await downloaded()) ?? (await download()) ?? fromDistribution();
  if (!found) throw new Error("No Chromium: install one, or name it in PLAYWRIGHT_CHROMIUM.");
  return found;
}

function startsOrFails(path) {
  if (starts(path)) return path;
  throw new Error(`PLAYWRIGHT_CHROMIUM: ${path} does not start.`);
}

function onPath() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(starts);
}

async function downloaded() {
  const { chromium } = await import("@playwright/test");
  return [chromium.executablePath()].find(starts);
}

async function download() {
  console.log("Looking for a browser: asking Playwright for its Chromium …");
  run(
    process.execPath,
    ["node_modules/@playwright/test/cli.js", "install", "chromium"],
    5 * minutes,
  );
  return downloaded();
}

function fromDistribution() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  console.log("Looking for a browser: installing the distribution's Chromium …");
  run("apt-get", ["update"], 10 * minutes);
  run("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"], 15 * minutes);
  return onPath();
}

function starts(path) {
  return existsSync(path) && spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0;
}

function run(command, args, timeout) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"], env, timeout });
}

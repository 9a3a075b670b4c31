import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { add } from "../counts.js";

/** One after another, because they measure; but the one that mostly waits for mail runs beside them. */
const measuring = ["kills", "disk", "lock", "term", "restart", "sync"];
const waiting = ["mail"];

const program = fileURLToPath(new URL("scenario.ts", import.meta.url));
const skippedCode = 77;
const nothing = { passed: 0, failed: 0 };

/**
 * Tortures the production build: all scenarios or those named, with fewer rounds if `isShort`. Prints
 * what was tried and counted; what cannot be tried here is said, and counts as neither.
 */
export async function runTorture({ isShort = false, names = [] } = {}) {
  const unknown = names.filter((name) => ![...measuring, ...waiting].includes(name));
  if (unknown.length > 0) {
    console.error(`There is no ${unknown.join(", ")}: ${[...measuring, ...waiting].join(", ")}`);
    return { passed: 0, failed: 1 };
  }
  const isWanted = (name) => names.length === 0 || names.includes(name);
  const total = { passed: 0, failed: 0 };
  const runAll = async (scenarios) => {
    for (const name of scenarios.filter(isWanted)) add(total, await run(name, isShort));
  };
  await Promise.all([runAll(measuring), runAll(waiting)]);
  return total;
}

async function run(name, isShort) {
  const folder = mkdtempSync(join(tmpdir(), "countersign-torture-"));
  const data = join(folder, "data");
  mkdirSync(data, { mode: 0o700 });
  const command = [process.execPath, program, name];
  if (isShort) command.push("--short");
  const namespace = name === "disk" ? ownMounts(data) : [];
  if (!namespace) {
    console.log("SKIPPED disk: not tried here, because no small disk can be mounted");
    return nothing;
  }
  const [file, ...args] = [...namespace, ...command];
  const env = { ...process.env, DATA_DIR: data, NODE_ENV: "production" };
  const child = spawn(file, args, { env, stdio: ["ignore", "inherit", "inherit"] });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  rmSync(folder, { recursive: true, force: true });
  if (code === skippedCode) return nothing;
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** What gives the command after it mounts of its own, as root or in a user namespace; undefined if nothing does. */
function ownMounts(folder) {
  const ways = [
    ["unshare", "--mount"],
    ["unshare", "--user", "--map-root-user", "--mount"],
  ];
  const trial = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder];
  return ways.find(([file, ...args]) => spawnSync(file, [...args, ...trial]).status === 0);
}

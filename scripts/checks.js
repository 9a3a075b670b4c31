import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { add, countsOf, freshReport } from "./counts.js";

const report = "test-results/unit.json";
const reporting = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
const steps = [
  { name: "tests", file: "vitest/vitest.mjs", args: ["run", ...reporting], count: countTests },
  { name: "types", file: "typescript/bin/tsc", args: ["-p", "."] },
  { name: "lint", file: "oxlint/bin/oxlint", args: ["--type-aware", "--deny-warnings"] },
  { name: "format", file: "prettier/bin/prettier.cjs", args: ["--check", "."] },
  { name: "unused", file: "knip/bin/knip.js", args: [] },
];

/**
 * Runs types, lint, format, unused code and unit tests, as many at once as there are processors.
 * Prints what failed, and counts: each test one, each other step one.
 */
export async function runChecks() {
  freshReport(report);
  const waiting = [...steps];
  const total = { passed: 0, failed: 0 };
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) add(total, await run(step));
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker));
  return total;
}

async function run({ name, file, args, count = countStep }) {
  const startedAt = performance.now();
  const { status, output } = await capture(`node_modules/${file}`, args);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${status === 0 ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
  if (status !== 0) console.log(output);
  return count(status);
}

function countStep(status) {
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function countTests(status) {
  return countsOf(report, status, ({ numPassedTests, numFailedTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
  }));
}

function capture(file, args) {
  const child = spawn(process.execPath, [file, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  child.stdout.on("data", (text) => (output += text));
  child.stderr.on("data", (text) => (output += text));
  return new Promise((resolve) => child.on("close", (status) => resolve({ status, output })));
}

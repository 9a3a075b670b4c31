import { readFileSync, rmSync } from "node:fs";

/** Adds the counts of one step to a total. */
export function add(total, { passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}

/** Makes sure that no report of an earlier run is read in place of the coming one. */
export function freshReport(file) {
  rmSync(file, { force: true });
  return file;
}

/** Counts by a tool's own report. A tool that ends badly without a failed test counts as one failure. */
export function countsOf(report, status, read) {
  try {
    const { passed, failed } = read(JSON.parse(readFileSync(report, "utf8")));
    return { passed, failed: failed || (status === 0 ? 0 : 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** The plain closing line of a command, and the exit code that goes with it. */
export function close({ passed, failed }) {
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { findChromium } from "./chromium.js";
import { countsOf, freshReport } from "./counts.js";

const playwright = ["node_modules/@playwright/test/cli.js", "test", "--config", "e2e"];

/** Runs the sentences of e2e/, or only those whose names are given, against the production build. */
export async function runBrowserTests(names = []) {
  const report = freshReport(resolve("test-results/browser.json"));
  const env = {
    ...process.env,
    NODE_ENV: "production",
    PLAYWRIGHT_CHROMIUM: await findChromium(),
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  };
  const args = [...playwright, "--reporter=list,json", ...names];
  const { status } = spawnSync(process.execPath, args, {
    stdio: ["ignore", "inherit", "inherit"],
    env,
  });
  return countsOf(report, status, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
  }));
}

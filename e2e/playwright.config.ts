import { defineConfig, devices } from "@playwright/test";

const asRoot = ["--no-sandbox", "--disable-dev-shm-usage"];
const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    ...devices["Desktop Chrome"],
    screenshot: process.env.CI ? "off" : "only-on-failure",
    launchOptions: {
      executablePath: process.env.PLAYWRIGHT_CHROMIUM,
      args: [...(process.getuid?.() === 0 ? asRoot : []), ...quiet],
    },
  },
});

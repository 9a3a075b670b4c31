import { defineConfig } from "vitest/config";

// Every test file starts with fresh modules, and these packages are hundreds of small ones: bundled
// once, they halve the time of a run.
const bundled = [
  "drizzle-orm",
  "drizzle-orm/better-sqlite3",
  "drizzle-orm/better-sqlite3/migrator",
  "drizzle-orm/migrator",
  "drizzle-orm/sqlite-core",
  "use-intl/core",
  "zod",
];

export default defineConfig({
  test: {
    include: ["{app,components,domain,db,platform,scripts}/**/*.test.{ts,tsx}"],
    maxWorkers: "100%",
    testTimeout: 30_000,
    deps: { optimizer: { ssr: { enabled: true, include: bundled } } },
  },
});

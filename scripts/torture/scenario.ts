import { emptyReport, type Report } from "./report.ts";
import { disk } from "./scenarios/disk.ts";
import { kills } from "./scenarios/kills.ts";
import { lock } from "./scenarios/lock.ts";
import { mail } from "./scenarios/mail.ts";
import { restart } from "./scenarios/restart.ts";
import { sync } from "./scenarios/sync.ts";
import { term } from "./scenarios/term.ts";

type Scenario = (report: Report, isShort: boolean) => Promise<void>;

/** Exit codes, as automake's tests have them. */
const codes = { passed: 0, failed: 1, skipped: 77 };
const longestMilliseconds = 8 * 60_000;
const scenarios: Record<string, Scenario> = { kills, disk, lock, mail, term, restart, sync };

const [name = "", ...flags] = process.argv.slice(2);
const report = emptyReport();
const startedAt = performance.now();
setTimeout(() => conclude(["it took too long"]), longestMilliseconds);
try {
  await scenarios[name]!(report, flags.includes("--short"));
  conclude();
} catch (error) {
  conclude([error instanceof Error ? (error.stack ?? error.message) : String(error)]);
}

function conclude(found: string[] = []): never {
  const problems = [...report.problems, ...found];
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const verdict = problems.length > 0 ? "failed" : report.skipped ? "skipped" : "passed";
  const words = { passed: "ok     ", failed: "FAILED ", skipped: "SKIPPED" };
  const figures = report.skipped ? [`not tried here: ${report.skipped}`] : report.figures;
  console.log(`${words[verdict]} ${name} (${seconds} s): ${figures.join("; ")}`);
  for (const problem of problems) console.log(`          ${problem}`);
  process.exit(codes[verdict]);
}

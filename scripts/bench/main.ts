import { Broken } from "./benchmark.ts";
import { benchmarks } from "./benchmarks.ts";
import type { Figure } from "./figures.ts";
import { helpText, readOptions } from "./options.ts";
import { writeReport, writeTable } from "./report.ts";

const report = "test-results/bench.json";

const { isHelp, chosen, ...plan } = readOptions(process.argv.slice(2), benchmarks);
if (isHelp) console.log(helpText(benchmarks));
else process.exitCode = await measure();

async function measure(): Promise<0 | 1> {
  const figures: Figure[] = [];
  let isBroken = false;
  for (const { name, run } of chosen) {
    console.log(`${name} …`);
    try {
      figures.push(...(await run({ ...plan, say: console.log })));
    } catch (error) {
      console.error(`${name} broke:`, error instanceof Broken ? error.message : error);
      isBroken = true;
    }
    writeReport(report, figures);
  }
  console.log(`\n${writeTable(figures)}\n\nThe same in ${report}.`);
  return isBroken ? 1 : 0;
}

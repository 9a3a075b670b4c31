import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Benchmark, Plan } from "./benchmark.ts";

export type Options = Omit<Plan, "say"> & { isHelp: boolean; chosen: Benchmark[] };

const settings = {
  rounds: { type: "string", default: "5" },
  seconds: { type: "string", default: "3" },
  minutes: { type: "string", default: "10" },
  signatures: { type: "string", default: "100000" },
  folder: { type: "string", default: join(tmpdir(), "countersign-bench") },
  help: { type: "boolean", default: false },
} as const;

/** Reads the command line; without names the quick ones are chosen. Throws for what it does not know. */
export function readOptions(args: string[], known: readonly Benchmark[]): Options {
  const { values, positionals } = parseArgs({ args, options: settings, allowPositionals: true });
  const chosen = positionals.map((name) => {
    const found = known.find((benchmark) => benchmark.name === name);
    if (!found) throw new Error(`no benchmark is called ${name}`);
    return found;
  });
  return {
    isHelp: values.help,
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    minutes: Number(values.minutes),
    signatures: Number(values.signatures),
    cache: values.folder,
    chosen: chosen.length > 0 ? chosen : known.filter(({ isLong }) => !isLong),
  };
}

/** What `--help` says. */
export function helpText(known: readonly Benchmark[]): string {
  const line = ({ name, about }: Benchmark) => `  ${name.padEnd(10)} ${about}`;
  return `npm run bench [-- <name>… [--rounds 5] [--seconds 3] [--minutes 10] [--signatures 100000] [--folder <cache>]]

Measures the production build against references that it starts beside it, in turns. Prints ratios and
writes test-results/bench.json. Ends with 1 only when an answer was an error or a row is not there.

Run without names:
${known
  .filter(({ isLong }) => !isLong)
  .map(line)
  .join("\n")}

Long, run when named:
${known
  .filter(({ isLong }) => isLong)
  .map(line)
  .join("\n")}

--rounds    how often product and references take turns
--seconds   how long a turn lasts
--minutes   how long "mixed" lasts
--folder    keeps filled data folders between runs (10 million signatures take 4 GB, twice while used)

BENCH_PROFILE=<folder> has every process of the product leave a CPU profile there.`;
}

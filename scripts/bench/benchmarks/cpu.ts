import type { Benchmark, Plan } from "../benchmark.ts";
import { compare, type Figure } from "../figures.ts";
import { cpuTimes } from "../load/measure.ts";
import { signPath } from "../product.ts";
import { bareFile } from "../references/start.ts";
import { takeTurns } from "../rounds.ts";
import { productFile, signing } from "./signing.ts";
import { withBare, type Pair } from "./with-bare.ts";

const connections = 50;

export const cpu: Benchmark = {
  name: "cpu",
  about: "processor time for each signature accepted, all threads and children",
  run: (plan) => withBare(plan, plan.signatures, {}, (pair) => race(plan, pair)),
};

async function race(plan: Plan, { product, bare, own, bareFolder }: Pair): Promise<Figure[]> {
  const path = signPath;
  const signings = [
    signing(plan, { name: "product", running: product, path, file: productFile(own) }, connections),
    signing(plan, { name: "bare", running: bare, path, file: bareFile(bareFolder) }, connections),
  ];
  const [ours, theirs] = await takeTurns(plan.rounds, signings);
  for (const one of signings) one.expectAllStored();
  const reference = { name: "bare node:http", rounds: cpuTimes(theirs!) };
  return [compare("CPU per signature", "µs", cpuTimes(ours!), reference, { atMost: 3 })];
}

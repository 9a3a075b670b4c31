import { Broken, type Benchmark, type Plan } from "../benchmark.ts";
import { compare, type Figure } from "../figures.ts";
import { cpuTimes, loader, rates } from "../load/measure.ts";
import { linesOf } from "../product.ts";
import { bareFile } from "../references/start.ts";
import { takeTurns } from "../rounds.ts";
import { confirmedOf, expectStored } from "../references/stored.ts";
import { productFile } from "./signing.ts";
import { withBare, type Pair } from "./with-bare.ts";

const waiting = 100_000;
const bareRows = 500_000;
const connections = 50;

export const confirm: Benchmark = {
  name: "confirm",
  about: "confirmations a second of waiting signatures, against changing one row",
  run: (plan) =>
    withBare(plan, plan.signatures, { waiting }, (pair) => race(plan, pair), {
      rows: bareRows,
    }),
};

async function race(plan: Plan, { product, bare, own, bareFolder }: Pair): Promise<Figure[]> {
  const links = linesOf(own, "tokens").map((token) => `/signatures/${token}/confirm`);
  const rows = Array.from({ length: bareRows }, (_, row) => `/${row + 1}/confirm`);
  const before = confirmedOf(productFile(own));
  const both = [
    { running: product, ...confirming(plan, product, links) },
    { running: bare, ...confirming(plan, bare, rows) },
  ];
  const [ours, theirs] = await takeTurns(plan.rounds, both);
  expectStored("product", confirmedOf(productFile(own)) - before, both[0]!.sent());
  expectStored("bare", confirmedOf(bareFile(bareFolder)), both[1]!.sent());
  const name = "bare node:http";
  return [
    compare("confirm", "/s", rates(ours!), { name, rounds: rates(theirs!) }, { atLeast: 0.5 }),
    compare("confirm, CPU each", "µs", cpuTimes(ours!), { name, rounds: cpuTimes(theirs!) }),
  ];
}

/** Each link is used once; a turn takes no more than its share of them. */
function confirming({ seconds, rounds }: Plan, running: Pair["bare"], paths: string[]) {
  const share = Math.floor(paths.length / (rounds + 1));
  let used = 0;
  const requests = (amount: number) => {
    if (amount < connections) throw new Broken("too few signatures wait for so many rounds");
    const own = paths.slice(used, used + amount);
    used += amount;
    return { kind: "confirm", paths: own } as const;
  };
  const load = { connections, status: 303, seconds, requests, left: () => share };
  return { measure: loader(running, load), sent: () => used };
}

import type { Benchmark, Plan } from "../benchmark.ts";
import { compare, type Figure } from "../figures.ts";
import { rates, slowest } from "../load/measure.ts";
import { signPath } from "../product.ts";
import { bareFile } from "../references/start.ts";
import { takeTurns } from "../rounds.ts";
import { productFile, signing } from "./signing.ts";
import { withBare, type Pair } from "./with-bare.ts";

const connections = 500;

export const sign500: Benchmark = {
  name: "sign-500",
  about: "the same with 500 connections: how long the slowest hundredth waits",
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
  const name = "bare node:http";
  return [
    compare(
      "sign, 500 connections, p99",
      "ms",
      slowest(ours!),
      { name, rounds: slowest(theirs!) },
      { atMost: 2 },
    ),
    compare("sign, 500 connections", "/s", rates(ours!), { name, rounds: rates(theirs!) }),
  ];
}

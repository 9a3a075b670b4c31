import type { Benchmark, Plan } from "../benchmark.ts";
import { withData } from "../data/folders.ts";
import { compare, type Figure, type Goal } from "../figures.ts";
import { cpuTimes, loader, rates } from "../load/measure.ts";
import type { Running } from "../processes.ts";
import { buildNext, startNext } from "../references/next-app.ts";
import { takeTurns } from "../rounds.ts";
import { withBare } from "./with-bare.ts";

/** What is read, at our address and the bare server's, and at that of a Next page made while building. */
export type Read = { what: string; path: string; barePath: string; nextPath?: string };

const connections = 50;
const ofBare: Goal = { atLeast: 0.75 };
const ofNext: Goal = { atLeast: 25 };

/** A benchmark of how often something can be read in a second. */
export function reading(name: string, about: string, read: Read): Benchmark {
  return { name, about, run: (plan) => measure(plan, read) };
}

async function measure(plan: Plan, { what, path, barePath, nextPath }: Read): Promise<Figure[]> {
  const pages = { [barePath === "/count.json" ? "count.json" : "page.br"]: path };
  return withBare(
    plan,
    plan.signatures,
    {},
    async ({ product, bare }) => {
      const both = [reader(plan, product, path), reader(plan, bare, barePath)];
      const race = async (next?: Running) => {
        const third = next ? [reader(plan, next, nextPath!)] : [];
        const [ours, ...others] = await takeTurns(plan.rounds, [...both, ...third]);
        return others.flatMap((rounds, index) => {
          const [name, goal] = references[index]!;
          const times = { name, rounds: cpuTimes(rounds) };
          return [
            compare(what, "/s", rates(ours!), { name, rounds: rates(rounds) }, goal),
            compare(`${what}, CPU each`, "µs", cpuTimes(ours!), times),
          ];
        });
      };
      return nextPath ? withNext(plan, race) : race();
    },
    { pages },
  );
}

const references = [
  ["bare node:http", ofBare],
  ["Next, static page", ofNext],
] as const;

function withNext<Outcome>(plan: Plan, use: (next: Running) => Promise<Outcome>): Promise<Outcome> {
  return withData(plan, plan.signatures, {}, async (folder) => {
    buildNext(folder);
    const next = await startNext(folder);
    try {
      return await use(next);
    } finally {
      await next.stop();
    }
  });
}

function reader({ seconds }: Plan, running: Running, path: string) {
  const requests = () => ({ kind: "page", path }) as const;
  return { running, measure: loader(running, { connections, status: 200, seconds, requests }) };
}

import type { Benchmark, Plan } from "../benchmark.ts";
import { withData, withFolder } from "../data/folders.ts";
import { compare, type Figure, type Goal } from "../figures.ts";
import { cpuTimes, rates } from "../load/measure.ts";
import type { Running } from "../processes.ts";
import { campaignPath, signPath, startProduct } from "../product.ts";
import { buildNext, startNext } from "../references/next-app.ts";
import { bareFile, fastifyFile, startBare, startFastify } from "../references/start.ts";
import { takeTurns } from "../rounds.ts";
import { productFile, signing, type Signed } from "./signing.ts";

const connections = 50;
const goals: Record<string, Goal> = {
  "bare node:http": { atLeast: 0.5 },
  "Fastify, commits each": { atLeast: 2 },
  "Next, commits each": { atLeast: 10 },
  "Next, group commit": { atLeast: 4 },
};

export const sign: Benchmark = {
  name: "sign",
  about: "signatures a second, against bare node:http, Fastify and Next route handlers",
  run: (plan) =>
    withFolder(plan, (bare) =>
      withData(plan, plan.signatures, {}, (own) =>
        withData(plan, plan.signatures, {}, (group) =>
          withData(plan, plan.signatures, {}, (each) => race(plan, { bare, own, group, each })),
        ),
      ),
    ),
};

type Folders = Record<"bare" | "own" | "group" | "each", string>;

async function race(plan: Plan, folders: Folders): Promise<Figure[]> {
  buildNext(folders.group);
  const started: Running[] = [];
  const begin = async (starting: Promise<Running>) => {
    started.push(await starting);
    return started.at(-1)!;
  };
  try {
    const { bare, own, group, each } = folders;
    const nextPath = (commit: string) => campaignPath.replace("/campaigns", `/sign/${commit}`);
    const all: Signed[] = [
      {
        name: "product",
        running: await begin(startProduct(own)),
        path: signPath,
        file: productFile(own),
      },
      {
        name: "bare node:http",
        running: await begin(startBare(bare, plan.signatures)),
        path: signPath,
        file: bareFile(bare),
      },
      {
        name: "Fastify, commits each",
        running: await begin(startFastify(bare, plan.signatures)),
        path: signPath,
        file: fastifyFile(bare),
      },
      {
        name: "Next, commits each",
        running: await begin(startNext(each)),
        path: nextPath("each"),
        file: productFile(each),
      },
      {
        name: "Next, group commit",
        running: await begin(startNext(group)),
        path: nextPath("group"),
        file: productFile(group),
      },
    ];
    const signings = all.map((one) => signing(plan, one, connections));
    const [product, ...references] = await takeTurns(plan.rounds, signings);
    for (const one of signings) one.expectAllStored();
    return references.flatMap((rounds, index) => {
      const { name } = all[index + 1]!;
      const times = { name, rounds: cpuTimes(rounds) };
      return [
        compare("sign", "/s", rates(product!), { name, rounds: rates(rounds) }, goals[name]),
        compare("sign, CPU each", "µs", cpuTimes(product!), times),
      ];
    });
  } finally {
    for (const running of started) await running.stop();
  }
}

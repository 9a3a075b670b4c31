import type { Benchmark, Plan } from "../benchmark.ts";
import { withData } from "../data/folders.ts";
import { compare, type Figure, type Goal } from "../figures.ts";
import { loader, type Measured } from "../load/measure.ts";
import type { Requests } from "../load/order.ts";
import { campaignPath, countPath, signPath, startProduct, tallyPath } from "../product.ts";
import type { Running } from "../processes.ts";
import { takeTurns, type Contestant } from "../rounds.ts";
import { productFile, signing, type Signing } from "./signing.ts";

const few = 10_000;
const many = 10_000_000;
const connections = 50;

export const growth: Benchmark = {
  name: "growth",
  about: "the same with 10,000 and with 10,000,000 signatures stored (8 GB of disk)",
  isLong: true,
  run: (plan) =>
    withData(plan, few, {}, (small) =>
      withData(plan, many, {}, async (large) => {
        const one = await startProduct(small);
        const other = await startProduct(large).catch(async (error: unknown) => {
          await one.stop();
          throw error;
        });
        try {
          return await race(plan, [one, small], [other, large]);
        } finally {
          await one.stop();
          await other.stop();
        }
      }),
    ),
};

type Side = [Running, string];

async function race(plan: Plan, small: Side, large: Side): Promise<Figure[]> {
  const figures: Figure[] = [];
  const page = (path: string) => (side: Side) => reading(plan, side, path);
  const add = async (what: string, goal: Goal, of: (side: Side) => Contestant<Measured>) => {
    const [before, after] = await takeTurns(plan.rounds, [of(small), of(large)]);
    const reference = { name: `with ${few.toLocaleString("en")}`, rounds: times(before!) };
    figures.push(compare(`growth: ${what}`, "µs each", times(after!), reference, goal));
  };
  await add("campaign page", { atMost: 1.2 }, page(campaignPath));
  await add("count.json", { atMost: 1.2 }, page(countPath));
  await add("tally page", { atMost: 1.5 }, page(tallyPath));
  await add("known address", { atMost: 3 }, (side) => signingAgain(plan, side));
  const signings: Signing[] = [];
  await add("signing", { atMost: 2 }, ([running, folder]) => {
    const file = productFile(folder);
    const one = signing(plan, { name: "growth", running, path: signPath, file }, connections);
    signings.push(one);
    return one;
  });
  for (const one of signings) one.expectAllStored();
  return figures;
}

function reading({ seconds }: Plan, [running]: Side, path: string): Contestant<Measured> {
  const requests = (): Requests => ({ kind: "page", path });
  return { running, measure: loader(running, { connections, status: 200, seconds, requests }) };
}

/** Each of the few known people signs again once; the others of the many are looked up among them. */
function signingAgain({ seconds, rounds }: Plan, [running]: Side): Contestant<Measured> {
  const share = Math.floor(few / (rounds + 1));
  let from = -share;
  const requests = (): Requests => ({ kind: "sign", path: signPath, from: (from += share) });
  const load = { connections, status: 303, seconds, requests, left: () => share };
  return { running, measure: loader(running, load) };
}

/** What one costs at this rate: the shorter, the better, as the goals of growth have it. */
function times(rounds: Measured[]): number[] {
  return rounds.map(({ perSecond }) => 1e6 / perSecond);
}

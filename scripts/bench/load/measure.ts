import type { Running } from "../processes.ts";
import { generate } from "./generate.ts";
import type { LoadResult, Order } from "./order.ts";

export type Measured = LoadResult & { answers: number; cpuMicroseconds: number };
export type Load = Pick<Order, "connections"> & {
  status: number;
  /** How long one run is to last. */
  seconds: number;
  /** The next requests of which nobody has sent any, `amount` of them. */
  requests: (amount: number) => Order["requests"];
  /** No more than this are left. */
  left?: () => number;
};

const firstAmount = 4000;

/**
 * Answers a function that loads a server for about so many seconds: it sends as many requests as the
 * last run lets expect. Every answer must have the status. `answers` of the runs add up to what was sent.
 */
export function loader(running: Running, load: Load): () => Promise<Measured> {
  const { connections, status, seconds, requests, left = () => Infinity } = load;
  let amount = Math.max(firstAmount, connections);
  return async () => {
    const now = Math.min(amount, left());
    const order = { url: running.url, connections, amount: now, requests: requests(now) };
    const before = running.cpuSeconds();
    const result = await generate(order, status);
    const cpuMicroseconds = ((running.cpuSeconds() - before) * 1e6) / now;
    amount = Math.max(connections, Math.round(result.perSecond * seconds));
    return { ...result, answers: now, cpuMicroseconds };
  };
}

export const rates = (rounds: Measured[]) => rounds.map(({ perSecond }) => perSecond);
export const slowest = (rounds: Measured[]) => rounds.map(({ p99 }) => p99);
export const cpuTimes = (rounds: Measured[]) => rounds.map((round) => round.cpuMicroseconds);

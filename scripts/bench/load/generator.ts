import autocannon from "autocannon";
import { percentile } from "../figures.ts";
import type { LoadResult, Order } from "./order.ts";
import { requestsOf } from "./requests.ts";

/** A process of its own: sends one order's requests and answers what came of them. */
process.once("message", (order: Order) => {
  void generate(order).then((result) => {
    process.send?.(result);
    process.disconnect?.();
  });
});

/**
 * Latencies are kept one by one, because autocannon's own histogram counts in whole milliseconds; and
 * the rate is that from the first request to the last answer, because autocannon rounds it to seconds.
 */
async function generate(order: Order): Promise<LoadResult> {
  const { url, connections, amount } = order;
  const latencies = new Float64Array(amount);
  const statuses: Record<string, number> = {};
  let connection = 0;
  let answers = 0;
  let startedAt = performance.now();
  let lastAt = startedAt;
  const setupClient = (client: autocannon.Client) => {
    client.setRequests(requestsOf(order, connection++));
    startedAt = performance.now();
  };
  const { errors } = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(
      { url, connections, amount, setupClient, timeout: 60 },
      (error, result) => (error ? reject(error as Error) : resolve(result)),
    );
    run.on("response", (_client, status, _bytes, milliseconds) => {
      lastAt = performance.now();
      latencies[answers++] = milliseconds;
      statuses[status] = (statuses[status] ?? 0) + 1;
    });
  });
  return {
    statuses,
    errors: errors + amount - answers,
    perSecond: answers / ((lastAt - startedAt) / 1000),
    p50: percentile(latencies.subarray(0, answers), 0.5),
    p99: percentile(latencies.subarray(0, answers), 0.99),
  };
}

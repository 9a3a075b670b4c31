import { setTimeout as sleep } from "node:timers/promises";
import { percentile } from "../figures.ts";
import { formOf, person } from "../people.ts";
import type { Requests } from "./order.ts";
import { createSender, type Sender, type Sent } from "./send.ts";
import type { SteadyOrder, Stream, StreamResult } from "./steady-order.ts";

const maxSockets = 256;
const tickMilliseconds = 4;

/**
 * A process of its own: autocannon sends the requests of a second in one burst, this one sends each
 * when it is due. Answers what came of every stream.
 */
process.once("message", (order: SteadyOrder) => {
  const sender = createSender(order.url, maxSockets);
  const startedAt = performance.now();
  const streams = order.streams.map((stream) => flow(sender, stream, startedAt, order.seconds));
  void Promise.all(streams).then((results) => {
    process.send?.(results);
    sender.close();
    process.disconnect?.();
  });
});

async function flow(
  sender: Sender,
  { name, perSecond, status, requests }: Stream,
  startedAt: number,
  seconds: number,
): Promise<StreamResult> {
  const amount = perSecond * seconds;
  const latencies = new Float64Array(amount);
  const open = new Set<Promise<void>>();
  let errors = 0;
  const sendOne = async (number: number, dueAt: number) => {
    const answer = await sender.send(sentOf(requests, number)).catch(() => undefined);
    latencies[number] = performance.now() - dueAt;
    if (answer?.status !== status) errors += 1;
  };
  for (let sent = 0; sent < amount; await sleep(tickMilliseconds)) {
    const due = ((performance.now() - startedAt) / 1000) * perSecond;
    for (; sent < Math.min(due, amount); sent++) {
      const request = sendOne(sent, startedAt + (sent / perSecond) * 1000);
      open.add(request);
      void request.then(() => open.delete(request));
    }
  }
  await Promise.all(open);
  const [p50, p99] = [percentile(latencies, 0.5), percentile(latencies, 0.99)];
  return { name, sent: amount, errors, p50, p99 };
}

function sentOf(requests: Requests, number: number): Sent {
  const { kind } = requests;
  if (kind === "page") return { path: requests.path };
  if (kind === "confirm") {
    return { method: "POST", path: requests.paths[number]!, body: "consent=yes" };
  }
  return { method: "POST", path: requests.path, body: formOf(person(requests.from + number)) };
}

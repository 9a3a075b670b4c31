import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Broken, type Benchmark, type Plan } from "../benchmark.ts";
import { withData, withFolder } from "../data/folders.ts";
import { compare, type Figure } from "../figures.ts";
import { openMailSink } from "../mail-sink.ts";
import { launch, start as startServer, type Launch } from "../processes.ts";
import { campaignPath, orderProduct } from "../product.ts";
import { orderBare, startBare } from "../references/start.ts";
import { wireBytes } from "./with-bare.ts";

const rows = 1_000_000;
const pollMilliseconds = 2;
const patienceMilliseconds = 60_000;

export const start: Benchmark = {
  name: "start",
  about: "from starting to the first campaign page, 1,000,000 signatures stored",
  run: (plan) =>
    withFolder(plan, (bare) => withData(plan, rows, {}, (own) => race(plan, own, bare))),
};

/** An earlier start has left pages and rows on disk for both; only one of them runs at a time. */
async function race(plan: Plan, own: string, bare: string): Promise<Figure[]> {
  const sink = await openMailSink();
  const ours: number[] = [];
  const theirs: number[] = [];
  try {
    // Stored pages name the address where they are at home, so it is the same one each time.
    const order = await orderProduct(own, sink.smtpUrl);
    const product = await startServer(order, "/readyz");
    writeFileSync(join(bare, "page.br"), await wireBytes(product.url + campaignPath));
    await product.stop();
    await (await startBare(bare, rows)).stop();
    for (let round = 0; round <= plan.rounds; round++) {
      ours.push(await firstAnswer(order, campaignPath));
      theirs.push(await firstAnswer(await orderBare(bare, rows), "/"));
    }
  } finally {
    await sink.stop();
  }
  const reference = { name: "bare node:http", rounds: theirs.slice(1) };
  return [compare("first page after start", "ms", ours.slice(1), reference, { atMost: 3 })];
}

/** Milliseconds from the spawning to the whole page; who refuses before is asked again. Ends what was started. */
async function firstAnswer(order: Launch, path: string): Promise<number> {
  const running = launch(order);
  try {
    for (;;) {
      const bytes = await wireBytes(running.url + path).catch(() => undefined);
      const milliseconds = performance.now() - running.startedAt;
      if (bytes) return milliseconds;
      if (running.isOver() || milliseconds > patienceMilliseconds)
        throw new Broken("no page comes");
      await sleep(pollMilliseconds);
    }
  } finally {
    await running.stop();
  }
}

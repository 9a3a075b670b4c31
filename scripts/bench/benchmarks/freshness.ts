import { setTimeout as sleep } from "node:timers/promises";
import { Broken, type Benchmark } from "../benchmark.ts";
import { withData } from "../data/folders.ts";
import { single, type Figure } from "../figures.ts";
import { campaignPath, countPath, linesOf, startProduct } from "../product.ts";

const people = 20;
const pollMilliseconds = 10;
const patienceMilliseconds = 10_000;

export const freshness: Benchmark = {
  name: "freshness",
  about: "from a confirmation to the public number, and to the signer's own page",
  run: (plan) =>
    withData(plan, 10_000, { waiting: people }, async (folder) => {
      const product = await startProduct(folder);
      try {
        return await follow(product.url, linesOf(folder, "tokens"));
      } finally {
        await product.stop();
      }
    }),
};

async function follow(origin: string, tokens: string[]): Promise<Figure[]> {
  const delays: number[] = [];
  let atOnce = 0;
  for (const token of tokens) {
    const expected = (await readCount(origin)) + 1;
    // Half a period of a second or so further each time, so that no timer is met at the same point.
    await sleep(370);
    const thanks = await confirm(origin, token);
    const confirmedAt = performance.now();
    const shown = (await (await fetch(origin + thanks)).text()).replaceAll(/<[^>]*>/g, "");
    if (shown.includes(expected.toLocaleString("en"))) atOnce += 1;
    while ((await readCount(origin)) !== expected) {
      if (performance.now() - confirmedAt > patienceMilliseconds) {
        throw new Broken("a confirmation does not show in the count");
      }
      await sleep(pollMilliseconds);
    }
    delays.push(performance.now() - confirmedAt);
  }
  return [
    single("confirmation to count.json, longest", "ms", Math.max(...delays), { atMost: 2000 }),
    single("own page current at once", "of 1", atOnce / tokens.length, { atLeast: 1 }),
  ];
}

async function confirm(origin: string, token: string): Promise<string> {
  const answer = await fetch(`${origin}/signatures/${token}/confirm`, {
    method: "POST",
    headers: { origin, "sec-fetch-site": "same-origin" },
    body: new URLSearchParams({ consent: "yes" }),
    redirect: "manual",
  });
  const location = answer.headers.get("location") ?? "";
  if (answer.status !== 303 || !location.startsWith(campaignPath)) {
    throw new Broken(`a confirmation is answered ${answer.status} ${location}`);
  }
  return location;
}

async function readCount(origin: string): Promise<number> {
  const answer = (await (await fetch(origin + countPath)).json()) as { count: number };
  return answer.count;
}

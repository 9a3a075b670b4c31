import { Broken, type Benchmark, type Plan } from "../benchmark.ts";
import { withData } from "../data/folders.ts";
import { median, single, type Figure } from "../figures.ts";
import { delegate } from "../load/child.ts";
import type { SteadyOrder, StreamResult } from "../load/steady-order.ts";
import { firstNew } from "../people.ts";
import { campaignPath, linesOf, signPath, startProduct, type Product } from "../product.ts";
import { confirmedOf, expectStored, signaturesOf } from "../references/stored.ts";
import { productFile } from "./signing.ts";

const pagesPerSecond = 500;
const signaturesPerSecond = 100;
const mailsPerSecond = 10;
const sampleMilliseconds = 1000;
const megabyte = 2 ** 20;

/**
 * Every second 100 people sign, and 100 who signed before it began confirm: mails leave at 10 a second,
 * so nobody could confirm as fast as this by them.
 */
export const mixed: Benchmark = {
  name: "mixed",
  about: "500 page views and 100 signatures a second, each confirmed, for --minutes",
  isLong: true,
  run: (plan) => {
    const waiting = signaturesPerSecond * secondsOf(plan);
    return withData(plan, plan.signatures, { waiting }, async (folder) => {
      const product = await startProduct(folder);
      try {
        return await live(plan, product, folder);
      } finally {
        await product.stop();
      }
    });
  },
};

const secondsOf = ({ minutes }: Plan) => Math.round(minutes * 60);

async function live(plan: Plan, product: Product, folder: string): Promise<Figure[]> {
  const file = productFile(folder);
  const before = { rows: signaturesOf(file), confirmed: confirmedOf(file) };
  const mailsBefore = await product.mails();
  const memory: number[] = [];
  const sampling = setInterval(() => memory.push(product.memoryBytes()), sampleMilliseconds);
  const order = orderOf(plan, product.url, linesOf(folder, "tokens"));
  const streams = await delegate<StreamResult[]>("steady-generator.ts", order).finally(() =>
    clearInterval(sampling),
  );
  const mails = (await product.mails()) - mailsBefore;
  const broken = streams.filter(({ errors }) => errors > 0);
  if (broken.length > 0) throw new Broken(JSON.stringify(broken));
  expectStored("signatures", signaturesOf(file) - before.rows, streams[1]!.sent);
  expectStored("confirmations", confirmedOf(file) - before.confirmed, streams[2]!.sent);
  return [
    ...streams.map(({ name, p99 }) => single(`mixed: ${name}, p99`, "ms", p99, { atMost: 250 })),
    ...memoryFigures(memory),
    single("mixed: mails", "/s", mails / secondsOf(plan), { atLeast: 0.9 * mailsPerSecond }),
  ];
}

function orderOf(plan: Plan, url: string, tokens: string[]): SteadyOrder {
  const paths = tokens.map((token) => `/signatures/${token}/confirm`);
  const page = { kind: "page", path: campaignPath } as const;
  const sign = { kind: "sign", path: signPath, from: firstNew } as const;
  const confirm = { kind: "confirm", paths } as const;
  const perSecond = signaturesPerSecond;
  return {
    url,
    seconds: secondsOf(plan),
    streams: [
      { name: "pages", perSecond: pagesPerSecond, status: 200, requests: page },
      { name: "signing", perSecond, status: 303, requests: sign },
      { name: "confirming", perSecond, status: 303, requests: confirm },
    ],
  };
}

/** Flat means that the last quarter holds no more than the second, when everything has been used once. */
function memoryFigures(bytes: number[]): Figure[] {
  const quarter = Math.floor(bytes.length / 4);
  const second = median(bytes.slice(quarter, 2 * quarter));
  const last = median(bytes.slice(-quarter));
  const most = Math.max(...bytes) / megabyte;
  return [
    single("mixed: memory of all processes, most", "MB", most, { atMost: 500 }),
    single("mixed: memory, last to second quarter", "×", last / second, { atMost: 1.1 }),
  ];
}

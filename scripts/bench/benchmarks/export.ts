import { spawnSync } from "node:child_process";
import { get, request, type IncomingMessage } from "node:http";
import { Broken, type Benchmark, type Plan } from "../benchmark.ts";
import { withData } from "../data/folders.ts";
import { compare, median, single, type Figure } from "../figures.ts";
import { campaignPath, linesOf, startProduct, type Product } from "../product.ts";
import { expectStored } from "../references/stored.ts";

type Exported = { perSecond: number; firstByteMilliseconds: number; grownMegabytes: number };

const rows = 1_000_000;
const sampleMilliseconds = 20;
const megabyte = 2 ** 20;
const carriageReturn = 13;

export const exporting: Benchmark = {
  name: "export",
  about: "an export of 1,000,000 signatures, against a loop that opens each sealed value",
  isLong: true,
  run: (plan) =>
    withData(plan, rows, { organisers: plan.rounds + 1 }, async (folder) => {
      const product = await startProduct(folder);
      try {
        return await race(plan, product, folder);
      } finally {
        await product.stop();
      }
    }),
};

async function race({ rounds }: Plan, product: Product, folder: string): Promise<Figure[]> {
  const ours: Exported[] = [];
  const loops: number[] = [];
  for (const session of linesOf(folder, "sessions").slice(0, rounds)) {
    ours.push(await exportAll(product, session));
    product.pause();
    loops.push(readLoop(folder));
    product.resume();
  }
  const reference = { name: "read loop", rounds: loops };
  const rates = ours.map(({ perSecond }) => perSecond);
  const firstBytes = ours.map(({ firstByteMilliseconds }) => firstByteMilliseconds);
  const grown = Math.max(...ours.map(({ grownMegabytes }) => grownMegabytes));
  return [
    compare("export", "rows/s", rates, reference, { atLeast: 0.3 }),
    single("export, first byte", "ms", median(firstBytes), { atMost: 100 }),
    single("export, memory grows by", "MB", grown, { atMost: 64 }),
  ];
}

/** Reads the whole file as it comes; its lines must be the rows and a heading. */
async function exportAll(product: Product, session: string): Promise<Exported> {
  await seeDashboard(product.url, session);
  const before = product.memoryBytes();
  let most = before;
  const sampling = setInterval(() => {
    most = Math.max(most, product.memoryBytes());
  }, sampleMilliseconds);
  const startedAt = performance.now();
  let firstAt = 0;
  let lines = 0;
  for await (const chunk of await askForExport(product.url, session)) {
    firstAt ||= performance.now();
    for (const byte of chunk as Buffer) if (byte === carriageReturn) lines += 1;
  }
  const seconds = (performance.now() - startedAt) / 1000;
  clearInterval(sampling);
  expectStored("export", lines - 1, rows);
  return {
    perSecond: rows / seconds,
    firstByteMilliseconds: firstAt - startedAt,
    grownMegabytes: (most - before) / megabyte,
  };
}

/** The page that the export is asked for on: what it loads is no part of the export. */
function seeDashboard(url: string, session: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { cookie: `countersign-session=${session}` };
    get(`${url}/organise${campaignPath}`, { headers }, (answer) => {
      answer.resume().once("end", resolve);
    }).once("error", reject);
  });
}

function askForExport(url: string, session: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = {
      cookie: `countersign-session=${session}`,
      origin: url,
      "sec-fetch-site": "same-origin",
      "content-type": "application/x-www-form-urlencoded",
      "content-length": 0,
    };
    const path = `${url}/organise${campaignPath}/export`;
    const outgoing = request(path, { method: "POST", headers }, (answer) => {
      if (answer.statusCode === 200) resolve(answer);
      else reject(new Broken(`an export is answered ${answer.statusCode}`));
    });
    outgoing.once("error", reject).end();
  });
}

function readLoop(folder: string): number {
  const { PATH } = process.env;
  const env = { PATH, NODE_ENV: "production" as const, DATA_DIR: folder };
  const args = ["scripts/bench/references/read-loop.ts"];
  const stdio = ["ignore", "pipe", "inherit"] as const;
  const { stdout } = spawnSync(process.execPath, args, {
    env,
    encoding: "utf8",
    stdio: [...stdio],
  });
  const loop = JSON.parse(stdout) as { rows: number; perSecond: number };
  expectStored("read loop", loop.rows, rows);
  return loop.perSecond;
}

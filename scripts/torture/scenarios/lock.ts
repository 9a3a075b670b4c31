import { setTimeout as sleep } from "node:timers/promises";
import { startArrivals } from "../arrivals.ts";
import { startFlood } from "../flood.ts";
import { acknowledged, p99 } from "../ledger.ts";
import { lockDatabase } from "../lock-holder.ts";
import { pathsToRead, startReaders, warmUp } from "../readers.ts";
import { expectNone, expectTrue, type Report } from "../report.ts";
import { withStage, type Stage } from "../stage.ts";
import { listStoredThough } from "../stored.ts";
import { withDatabase } from "../campaign.ts";
import { until } from "../until.ts";

const lockMilliseconds = 4000;
/** Half of the lock: whoever waits for it waits longer. The promise is 300 ms, and the figure says so. */
const blockedMilliseconds = 2000;
const calmMilliseconds = 1000;
const patienceMilliseconds = 15_000;

const arrivalMilliseconds = 50;
const sizes = [
  { name: "a trickle", signers: 0 },
  { name: "a flood", signers: 64 },
];

/** `BEGIN IMMEDIATE` held by another process for four seconds, while people sign and read. */
export async function lock(report: Report): Promise<void> {
  await withStage(report, async (stage) => {
    await stage.server.start();
    await stage.server.readiness();
    for (const size of sizes) await lockDuring(stage, size);
    const though = await withDatabase(() => listStoredThough(stage.campaign, stage.ledger));
    report.figures.push(`${though.length} stored of those put off`);
  });
}

/** New people come all the while, so that some come when the queue is long already. */
async function lockDuring(stage: Stage, { name, signers }: (typeof sizes)[number]): Promise<void> {
  const { url, campaign, report, ledger } = stage;
  const flood = startFlood(stage, { signers });
  const arrivals = startArrivals(stage, arrivalMilliseconds);
  const paths = pathsToRead(campaign);
  await warmUp(url, paths);
  const before = startReaders(url, paths);
  await sleep(calmMilliseconds);
  const calm = await before.stop();
  const { released } = await lockDatabase(lockMilliseconds);
  const during = startReaders(url, paths);
  await released;
  const locked = await during.stop();
  const wanted = acknowledged(ledger).length + 1;
  const goesOn = await until(() => acknowledged(ledger).length >= wanted, patienceMilliseconds);
  await sleep(calmMilliseconds);
  await Promise.all([flood.stop(), arrivals.stop()]);

  const slow = p99(locked.milliseconds);
  expectTrue(report, goesOn, `nobody could sign after the lock in ${name}`);
  expectTrue(report, slow < blockedMilliseconds, `reads waited for the lock in ${name}`);
  expectNone(report, `reads failed in ${name}`, [...calm.odd, ...locked.odd]);
  report.figures.push(
    `${name}: ${locked.milliseconds.length} reads during the lock, p99 ${slow} ms ` +
      `(${p99(calm.milliseconds)} ms before it)`,
  );
}

import { spawnSync } from "node:child_process";
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { withDatabase } from "../campaign.ts";
import { startFlood } from "../flood.ts";
import { acknowledged } from "../ledger.ts";
import { pathsToRead, startReaders, warmUp } from "../readers.ts";
import { expectNone, expectTrue, type Report } from "../report.ts";
import { withStage, type Stage } from "../stage.ts";
import { listStoredThough } from "../stored.ts";
import { until } from "../until.ts";

const diskMegabytes = 24;
const refusalsWanted = 50;
const fullMilliseconds = 2000;
const patienceMilliseconds = 30_000;

/**
 * The data folder on a small disk of its own, in memory, filled to the last byte and freed again.
 * Its mount belongs to the namespace that `run.js` starts this process in, and ends with it.
 */
export async function disk(report: Report): Promise<void> {
  const folder = process.env.DATA_DIR!;
  const size = `size=${diskMegabytes}m`;
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", size, "tmpfs", folder]);
  if (status !== 0) throw new Error("start it through run.js, which gives it mounts of its own");
  await withStage(report, async (stage) => {
    const { url, campaign, server, ledger } = stage;
    const paths = pathsToRead(campaign);
    await server.start();
    await server.readiness();
    const flood = startFlood(stage, { signers: 4, pauseMilliseconds: 20 });
    const signedBy = (count: number) => () => acknowledged(ledger).length >= count;
    await until(signedBy(refusalsWanted), patienceMilliseconds);
    await warmUp(url, paths);
    const readers = startReaders(url, paths);
    const filler = join(folder, "filler");
    fill(filler);
    const refused = () => ledger.filter(({ status: answer }) => answer === 503).length;
    const isFull = await until(() => refused() >= refusalsWanted, patienceMilliseconds);
    await sleep(fullMilliseconds);
    const { milliseconds, odd } = await readers.stop();
    const restarted = await restartWhenFull(stage, paths);
    rmSync(filler);
    const freedAt = performance.now();
    const recovered = await until(signedBy(acknowledged(ledger).length + 10), patienceMilliseconds);
    const seconds = ((performance.now() - freedAt) / 1000).toFixed(1);
    await flood.stop();
    expectTrue(report, isFull, "a full disk kept nobody from signing");
    expectTrue(report, recovered, "nobody could sign after the disk was freed");
    expectNone(report, "reads failed", [...odd, ...restarted.odd]);
    const though = await withDatabase(() => listStoredThough(campaign, ledger));
    expectNone(report, "were put off and stored nevertheless", though);
    report.figures.push(
      `${refused()} put off while the disk was full, ${milliseconds.length} reads answered, ` +
        `${restarted.milliseconds.length} more after a kill and a start, signing again ${seconds} s after it was freed`,
    );
  });
}

/** A server that is killed now must come back: people want to read. */
async function restartWhenFull({ url, server }: Stage, paths: string[]) {
  await server.end("SIGKILL");
  await server.start();
  await server.readiness();
  const readers = startReaders(url, paths);
  await sleep(fullMilliseconds);
  return readers.stop();
}

/** Writes, in smaller and smaller pieces, until not one byte more fits. */
function fill(file: string): void {
  const filler = openSync(file, "w");
  for (let size = 2 ** 20; size >= 1; size /= 2) while (isWritten(filler, size));
  closeSync(filler);
}

function isWritten(file: number, size: number): boolean {
  try {
    const written = writeSync(file, Buffer.alloc(size));
    fsyncSync(file);
    return written === size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOSPC") return false;
    throw error;
  }
}

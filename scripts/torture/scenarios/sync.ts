import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startFlood } from "../flood.ts";
import { acknowledged } from "../ledger.ts";
import { expectNone, expectTrue, type Report } from "../report.ts";
import { withStage } from "../stage.ts";

/** When the write-ahead log was brought to disk, in milliseconds since 1970. */
type Sync = { startedAt: number; endedAt: number };

const floodMilliseconds = 3000;

/** Every answer comes after an fsync of the write-ahead log that began after its post was sent. */
export async function sync(report: Report): Promise<void> {
  if (spawnSync("strace", ["-V"]).status !== 0) {
    report.skipped = "strace is not installed";
    return;
  }
  await withStage(report, async (stage) => {
    const { server, ledger } = stage;
    await server.start();
    await server.readiness();
    const file = join(process.env.DATA_DIR!, "..", "syncs");
    const follow = ["-f", "-y", "-ttt", "-T", "-e", "trace=fsync,fdatasync", "-o", file];
    const tracer = spawn("strace", [...follow, "-p", String(server.pid())], { stdio: "pipe" });
    await Promise.race([once(tracer.stderr, "data"), once(tracer, "exit")]);
    if (tracer.exitCode !== null) {
      report.skipped = "strace may not look at another process";
      return;
    }
    const flood = startFlood(stage, { signers: 8 });
    await sleep(floodMilliseconds);
    await flood.stop();
    const ended = once(tracer, "exit");
    tracer.kill("SIGINT");
    await ended;
    const syncs = readSyncs(file);
    const done = acknowledged(ledger);
    const unsafe = done.filter((post) => !syncs.some((one) => isWithin(one, post)));
    expectTrue(report, done.length > 0, "nothing was acknowledged");
    expectNone(
      report,
      "answers came before any fsync",
      unsafe.map(({ person }) => person.email),
    );
    report.figures.push(
      `${syncs.length} fsyncs of the write-ahead log for ${done.length} answers, ` +
        `${done.length - unsafe.length} of them after one of their own`,
    );
  });
}

/** `1234 1700000000.123456 fdatasync(27</…/countersign.db-wal>) = 0 <0.000456>`, or in two lines. */
function readSyncs(file: string): Sync[] {
  const begun = new Map<string, number>();
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line) => {
      const [thread = "", time = ""] = line.trim().split(/\s+/, 2);
      const at = Number(time) * 1000;
      if (line.includes("-wal>") && line.includes("unfinished")) begun.set(thread, at);
      const seconds = /= 0 <([\d.]+)>$/.exec(line)?.[1];
      const isResumed = line.includes("resumed") && begun.has(thread);
      if (!seconds || !(line.includes("-wal>") || isResumed)) return [];
      const startedAt = isResumed ? begun.get(thread)! : at;
      begun.delete(thread);
      return [{ startedAt, endedAt: startedAt + Number(seconds) * 1000 }];
    });
}

/** Our clock counts whole milliseconds, rounded down. */
function isWithin(
  { startedAt, endedAt }: Sync,
  post: { sentAt: number; answeredAt: number },
): boolean {
  return startedAt >= post.sentAt && endedAt <= post.answeredAt + 1;
}

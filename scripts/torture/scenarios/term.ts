import { setTimeout as sleep } from "node:timers/promises";
import { startFlood } from "../flood.ts";
import { isAcknowledged } from "../ledger.ts";
import { lockDatabase } from "../lock-holder.ts";
import type { Manner } from "../mail-sink.ts";
import { sign } from "../post.ts";
import { expectNone, expectTrue, type Report } from "../report.ts";
import { expectEnded, withStage, type Stage } from "../stage.ts";

const lockMilliseconds = 1500;
/** So long before SIGTERM a post was certainly taken in. */
const takenMilliseconds = 300;
const inFlight = 40;
const rounds = 3;

/**
 * SIGTERM while posts wait for a lock that is released later, and while others keep coming; and once
 * while the mail server hangs, which must not keep the site from coming back.
 */
export async function term(report: Report, isShort: boolean): Promise<void> {
  await withStage(report, async (stage) => {
    await endInFlight(stage, "hang");
    for (let round = 1; round < (isShort ? 2 : rounds); round++) await endInFlight(stage, "take");
  });
}

async function endInFlight(stage: Stage, manner: Manner): Promise<void> {
  const { server, report, ledger, sink } = stage;
  sink.manner = manner;
  await server.start();
  await server.readiness();
  const flood = startFlood(stage, { signers: 8 });
  await sleep(takenMilliseconds);
  const { released } = await lockDatabase(lockMilliseconds);
  const posts = Array.from({ length: inFlight }, () => sign(stage));
  await sleep(takenMilliseconds);
  const isWaiting = posts.length > 0 && ledger.slice(-inFlight).every(({ status }) => status === 0);
  const ended = await server.end("SIGTERM");
  await released;
  const answered = await Promise.all(posts);
  await flood.stop();

  const cutOff = answered.filter((post) => !isAcknowledged(post));
  expectTrue(report, isWaiting, "no post was in flight when SIGTERM came");
  expectNone(
    report,
    "posts in flight were not answered",
    cutOff.map(({ status, person }) => `${person.email} (${status})`),
  );
  expectEnded(report, ended);
  report.figures.push(
    `SIGTERM with ${inFlight} posts in flight while the mail server would ${manner}: ` +
      `${inFlight - cutOff.length} answered, exit code ${ended.code} after ${ended.seconds.toFixed(1)} s`,
  );
}

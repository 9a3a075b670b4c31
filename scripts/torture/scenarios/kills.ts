import { setTimeout as sleep } from "node:timers/promises";
import { waitingPeople, withDatabase } from "../campaign.ts";
import { startFlood } from "../flood.ts";
import { acknowledged } from "../ledger.ts";
import { expectNone, expectTrue, span, type Report } from "../report.ts";
import { withStage, type Stage } from "../stage.ts";
import { judgeFile, listLost } from "../stored.ts";
import { until } from "../until.ts";

const patienceMilliseconds = 30_000;
const acknowledgedBetween = 50;
const longestCalmMilliseconds = 800;
/** After each so many kills of the server the renderer is killed once. */
const killsPerRenderer = 4;

/** `kill -9` at moments nobody chose, in a flood of signing and confirming. */
export async function kills(report: Report, isShort: boolean): Promise<void> {
  const rounds = isShort ? 5 : 20;
  await withStage(report, async (stage) => {
    const { campaign, server } = stage;
    const waiting = await withDatabase(() => waitingPeople(campaign, rounds * 150));
    await server.start();
    const flood = startFlood(stage, { signers: 16, waiting });
    const seconds: number[] = [];
    const rendererSeconds: number[] = [];
    let judged = 0;
    for (let round = 1; round <= rounds; round++) {
      await expectMore(stage, "after a start");
      if (round % killsPerRenderer === 0) rendererSeconds.push(await killRenderer(stage));
      await sleep(Math.random() * longestCalmMilliseconds);
      seconds.push(await killServer(stage, judged));
      judged = stage.ledger.length;
    }
    await expectMore(stage, "after the last start");
    await flood.stop();
    report.figures.push(
      `${rounds} kills of the server, the front door answers again after ${span(seconds)} s`,
      `${rendererSeconds.length} of the renderer, it renders again after ${span(rendererSeconds)} s`,
    );
  });
}

/** Kills, starts, and judges the posts from that number on; answers how long the front door was away. */
async function killServer(
  { campaign, server, ledger, report }: Stage,
  from: number,
): Promise<number> {
  const { orphans } = await server.end("SIGKILL");
  expectNone(report, "orphaned processes", orphans);
  const posts = ledger.slice(from);
  const seconds = await server.start();
  await withDatabase(async () => {
    expectNone(report, "acknowledged and lost at once", await listLost(campaign, posts));
    judgeFile(report);
  });
  return seconds;
}

/** Meanwhile people must be able to sign. */
async function killRenderer(stage: Stage): Promise<number> {
  const { server, report } = stage;
  await server.readiness();
  const killed = server.renderer();
  if (!killed) throw new Error("the server is ready without a renderer");
  const startedAt = performance.now();
  process.kill(killed, "SIGKILL");
  await expectMore(stage, "while the renderer was away");
  const isNew = () => ![undefined, killed].includes(server.renderer());
  expectTrue(report, await until(isNew, patienceMilliseconds), "the renderer stayed away");
  await server.readiness();
  return (performance.now() - startedAt) / 1000;
}

async function expectMore({ ledger, report, server }: Stage, when: string): Promise<void> {
  const wanted = acknowledged(ledger).length + acknowledgedBetween;
  const isThere = () => acknowledged(ledger).length >= wanted || !server.isRunning();
  const problem = `fewer than ${acknowledgedBetween} posts were acknowledged ${when}`;
  expectTrue(report, await until(isThere, patienceMilliseconds), problem);
}

import { eq } from "drizzle-orm";
import { reader } from "#db/connection.ts";
import { jobs } from "#db/schema/machinery.ts";
import { transact } from "#db/transact.ts";
import { recountJob } from "#domain/tally/queries.ts";
import { recountTally } from "#domain/tally/recount.ts";
import { withDatabase } from "./campaign.ts";
import { oddAnswers } from "./ledger.ts";
import { judgeMails } from "./mails.ts";
import { expectNone, expectTrue } from "./report.ts";
import type { Stage } from "./stage.ts";
import { judgeFile, judgePosts } from "./stored.ts";
import { until } from "./until.ts";

const isRecount = eq(jobs.name, recountJob);
const patienceMilliseconds = 15_000;

/**
 * What must be true after every scenario, of a server that runs: acknowledged = stored and counted,
 * a sound file, counters = rows = tally, each mail once or twice, and a server that says so too.
 */
export async function judge(stage: Stage): Promise<void> {
  const { campaign, ledger, report, server } = stage;
  await withDatabase(async () => {
    await judgePosts(campaign, ledger, report);
    expectNone(report, "unexpected answers", oddAnswers(ledger));
    judgeFile(report);
    const recount = await recountTally({ kind: "operator", at: new Date() });
    const differing = recount.differences.map((line) => JSON.stringify(line));
    expectNone(report, "numbers differ from the rows", differing);
    await judgeMails(stage);
    expectTrue(report, await recountByServer(), "the server's own recount did not run");
  });
  const word = await server.readiness();
  expectTrue(report, word === "ready", `/readyz says "${word}"`);
}

/** Has the server do its nightly recount now, which its readiness goes by; answers whether it did. */
async function recountByServer(): Promise<boolean> {
  const at = new Date();
  const find = async () => (await reader().select().from(jobs).where(isRecount))[0];
  if (!(await until(async () => (await find()) !== undefined, patienceMilliseconds))) return false;
  await transact(async (tx) => {
    await tx.update(jobs).set({ dueAt: at }).where(isRecount);
  });
  return until(async () => ((await find())?.finishedAt ?? 0) >= at, patienceMilliseconds);
}

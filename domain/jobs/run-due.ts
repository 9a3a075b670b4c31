import { and, eq, lte } from "drizzle-orm";
import { jobs } from "#db/schema/machinery.ts";
import { transact } from "#db/transact.ts";
import { nextDue, type RecurringJob } from "./job.ts";
import { listDueJobs } from "./queries.ts";

/** Called with the name of a job that failed, and why. */
export type ReportFailure = (name: string, error: unknown) => void;

/** A job whose process vanished is begun again after this. */
const claimMilliseconds = 3_600_000;

/**
 * Runs the recurring jobs that are due, one after another, each in one process only: its row is
 * claimed first. One that is cut off or fails is due again an hour later. `now` is the clock, so that
 * start and end of a job are told apart.
 */
export async function runDueJobs(
  now: () => Date,
  recurring: readonly RecurringJob[],
  report: ReportFailure,
): Promise<void> {
  for (const job of await listDueJobs(recurring, now())) {
    if ("hasWork" in job && !(await job.hasWork(now()))) continue;
    if (await claim(job, now())) await run(job, now, report);
  }
}

/** A job that is seen for the first time waits for its hour. */
async function claim(job: RecurringJob, at: Date): Promise<boolean> {
  const { name } = job;
  return transact(async (tx) => {
    const dueAt = nextDue(job, at);
    await tx.insert(jobs).values({ name, dueAt }).onConflictDoNothing();
    const claimed = await tx
      .update(jobs)
      .set({ startedAt: at, finishedAt: null, dueAt: new Date(at.getTime() + claimMilliseconds) })
      .where(and(eq(jobs.name, name), lte(jobs.dueAt, at)))
      .returning({ name: jobs.name });
    return claimed.length > 0;
  });
}

async function run(job: RecurringJob, now: () => Date, report: ReportFailure): Promise<void> {
  try {
    const actor = { kind: "system", at: now() } as const;
    const outcome = await job.run(actor);
    await finish(job, { finishedAt: now(), outcome, dueAt: nextDue(job, now()) });
  } catch (error) {
    report(job.name, error);
    await finish(job, { finishedAt: now(), outcome: "failed" });
  }
}

async function finish(
  { name }: RecurringJob,
  values: { finishedAt: Date; outcome: string; dueAt?: Date },
): Promise<void> {
  await transact(async (tx) => {
    await tx.update(jobs).set(values).where(eq(jobs.name, name));
  });
}

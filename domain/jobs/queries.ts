import { reader, type Db } from "#db/connection.ts";
import { prepared } from "#db/prepared.ts";
import { jobs } from "#db/schema/machinery.ts";
import type { RecurringJob } from "./job.ts";

const selectJobs = prepared((db) =>
  db.select({ name: jobs.name, dueAt: jobs.dueAt }).from(jobs).prepare(),
);

/** The jobs that are due at an instant, and those that have no row yet. */
export async function listDueJobs(
  recurring: readonly RecurringJob[],
  at: Date,
  db: Db = reader(),
): Promise<RecurringJob[]> {
  const dueAt = new Map((await selectJobs(db).execute()).map((row) => [row.name, row.dueAt]));
  return recurring.filter(({ name }) => !dueAt.has(name) || dueAt.get(name)! <= at);
}

import type { RecurringJob } from "#domain/jobs/job.ts";
import { purgeSessions } from "./purge.ts";

export const sessionJobs: RecurringJob[] = [
  {
    name: "purge sessions",
    hourlyAt: 50,
    run: async (actor) => `${await purgeSessions(actor)} purged`,
  },
];

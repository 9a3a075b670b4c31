import type { RecurringJob } from "#domain/jobs/job.ts";
import { purgeLimits } from "./purge.ts";

export const limitJobs: RecurringJob[] = [
  {
    name: "purge limits",
    dailyAt: "02:40",
    run: async (actor) => `${await purgeLimits(actor)} purged`,
  },
];

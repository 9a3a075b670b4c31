import type { RecurringJob } from "#domain/jobs/job.ts";
import { sweepUploads } from "./sweep.ts";

export const uploadJobs: RecurringJob[] = [
  {
    name: "sweep uploads",
    dailyAt: "03:45",
    run: async (actor) => `${await sweepUploads(actor)} swept`,
  },
];

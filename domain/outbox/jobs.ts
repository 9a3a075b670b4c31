import type { RecurringJob } from "#domain/jobs/job.ts";
import { purgeOutbox } from "./purge.ts";

export const outboxJobs: RecurringJob[] = [
  {
    name: "purge outbox",
    dailyAt: "02:30",
    run: async (actor) => `${await purgeOutbox(actor)} purged`,
  },
];

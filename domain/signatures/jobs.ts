import type { RecurringJob } from "#domain/jobs/job.ts";
import { expireSignatures } from "./expire.ts";
import { purgeSignatures } from "./purge.ts";

export const signatureJobs: RecurringJob[] = [
  {
    name: "expire signatures",
    dailyAt: "02:20",
    run: async (actor) => `${await expireSignatures(actor)} expired`,
  },
  {
    name: "purge signatures",
    dailyAt: "02:25",
    run: async (actor) => `${await purgeSignatures(actor)} purged`,
  },
];

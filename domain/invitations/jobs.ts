import type { RecurringJob } from "#domain/jobs/job.ts";
import { purgeInvitations } from "./purge.ts";

export const invitationJobs: RecurringJob[] = [
  {
    name: "purge invitations",
    dailyAt: "02:40",
    run: async (actor) => `${await purgeInvitations(actor)} purged`,
  },
];

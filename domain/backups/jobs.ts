import type { RecurringJob } from "#domain/jobs/job.ts";
import { environment } from "#platform/env.ts";
import { isDue } from "./backup.ts";
import { makeBackup } from "./make.ts";
import { purgeBackups } from "./purge.ts";
import { listBackups } from "./queries.ts";

/** The schedule says whether there is something to do; a backup that fails is tried again within the hour. */
export const backupJobs: RecurringJob[] = [
  {
    // First, because it makes room.
    name: "purge backups",
    hourlyAt: 10,
    run: async (actor) => `${(await purgeBackups(actor)).files} purged`,
  },
  {
    name: "make backup",
    hourlyAt: 10,
    run: async (actor) => {
      if (!isDue(environment().backupSchedule, listBackups(), actor.at)) return "not due";
      const { outcome } = await makeBackup(actor);
      if (outcome === "made" || outcome === "busy") return outcome;
      throw new BackupFailed(outcome);
    },
  },
];

class BackupFailed extends Error {
  override name = "BackupFailed";
  readonly code: string;
  constructor(outcome: string) {
    super(outcome);
    this.code = outcome;
  }
}

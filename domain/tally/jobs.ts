import type { RecurringJob } from "#domain/jobs/job.ts";
import { agreement, recountJob } from "./queries.ts";
import { recountTally } from "./recount.ts";

export const tallyJobs: RecurringJob[] = [
  {
    name: recountJob,
    dailyAt: "02:50",
    run: async (actor) => {
      const { outcome, differences } = await recountTally(actor);
      return outcome === "agrees" ? agreement : `${differences.length} differ`;
    },
  },
];

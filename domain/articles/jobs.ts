import { listDueDrafts } from "#domain/drafts/queries.ts";
import type { RecurringJob } from "#domain/jobs/job.ts";
import { publishDue } from "./publish-due.ts";

export const articleJobs: RecurringJob[] = [
  {
    name: "publish scheduled articles",
    everySeconds: 15,
    hasWork: async (at) => (await listDueDrafts(at)).length > 0,
    run: async (actor) => `${await publishDue(actor)} published`,
  },
];

import { rewritePages } from "#db/erase.ts";
import { wipeUnused } from "#db/wipe.ts";
import type { RecurringJob } from "#domain/jobs/job.ts";
import { expireSignatures } from "./expire.ts";
import { purgeSignatures } from "./purge.ts";

/** As much as is written anew in about a second, for so long do people who sign wait. */
const maxRewrittenBytes = 100_000_000;

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
  {
    // After every job of the night that erases something.
    name: "rewrite pages",
    dailyAt: "03:05",
    run: async () => {
      if (await rewritePages(maxRewrittenBytes)) return "rewritten";
      const wiped = await wipeUnused();
      if (wiped === undefined) throw new Error("others were in the way");
      return `${wiped} wiped`;
    },
  },
];

import { parentPort } from "node:worker_threads";
import { closeConnections } from "#db/connection.ts";
import { resumeMails } from "#domain/outbox/resume.ts";
import { answerCalls } from "#platform/calls.ts";
import { describeError, log, logCrashes } from "#platform/log.ts";
import { readCounts } from "#platform/metrics.ts";
import { startFillingSearch } from "./fill-search.ts";
import { verbs } from "./verbs.ts";
import { startWork } from "./work.ts";

logCrashes();
// On a full disk the site still starts, for those who read; the claims of mails run out by themselves.
await resumeMails({ kind: "system", at: new Date() }).catch((error: unknown) =>
  log("error", "work failed", { name: "resume mails", ...describeError(error) }),
);
const work = startWork();
const filling = startFillingSearch();
answerCalls(parentPort!, { ...verbs, readCounts, endWork });

/** The last call: mails that were begun are sent, and nothing is stored any more. */
async function endWork(): Promise<void> {
  await Promise.all([work.stop(), filling.stop()]);
  closeConnections();
}

import { Worker } from "node:worker_threads";
import { createCaller, type Caller } from "#platform/calls.ts";
import { log } from "#platform/log.ts";
import type { Counts } from "#platform/metrics.ts";
import type { Verbs } from "./verbs.ts";

/** A queue older than this takes nothing more, so that those who wait in it are served. */
const patienceMilliseconds = 2000;

type Inner = { readCounts: () => Promise<Counts>; endWork: () => Promise<void> };

export type Writer = {
  verbs: Verbs;
  waiting: Caller<Verbs>["waiting"];
  /** True while so much waits that what comes now should come again later. */
  isOverloaded: () => boolean;
  /** What was counted in the thread, for the metrics. */
  readCounts: () => Promise<Counts>;
  /** Call it when nothing is taken in any more. */
  stop: () => Promise<void>;
};

/**
 * Starts the thread that does what the front door takes in, sends mails and keeps the schedule. Without
 * it nothing can be acknowledged any more, so the process ends with it, for its manager to start it again.
 */
export function startWriter(): Writer {
  const thread = new Worker(new URL("writer-thread.ts", import.meta.url));
  const { functions, waiting } = createCaller<Verbs & Inner>(thread);
  const fail = () => {
    log("error", "writer ended");
    process.exit(1);
  };
  thread.once("exit", fail);
  const stop = async () => {
    await functions.endWork();
    thread.off("exit", fail);
    await thread.terminate();
  };
  const isOverloaded = () => waiting().oldestMilliseconds > patienceMilliseconds;
  return { verbs: functions, waiting, isOverloaded, readCounts: functions.readCounts, stop };
}

import { Worker } from "node:worker_threads";
import { createCaller, type Caller } from "#platform/calls.ts";
import { log } from "#platform/log.ts";
import type { Counts } from "#platform/metrics.ts";
import type { Verbs } from "./verbs.ts";

type Inner = { readCounts: () => Promise<Counts>; endWork: () => Promise<void> };

export type Writer = {
  verbs: Verbs;
  waiting: Caller<Verbs>["waiting"];
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
  return { verbs: functions, waiting, readCounts: functions.readCounts, stop };
}

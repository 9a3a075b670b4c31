import { setTimeout as sleep } from "node:timers/promises";
import type { Actor } from "#domain/actor.ts";
import { onWake } from "#platform/wake.ts";
import type { RecurringJob } from "./job.ts";
import { runDueJobs, type ReportFailure } from "./run-due.ts";

export type Work = {
  now: () => Date;
  /** Sends mails that are due, a few at most; answers how many. */
  sendMails: (actor: Actor) => Promise<number>;
  /** Goes on with what people have decided and what takes long; answers how much it has done. */
  workOff: (actor: Actor) => Promise<number>;
  recurring: readonly RecurringJob[];
  report: ReportFailure;
};

export type Worker = {
  /** Begins nothing more and answers when what was begun is done; a job that takes long is cut off. */
  stop: () => Promise<void>;
};

/** A round of mails begins every half second at most: with five mails a round, 10 a second (`safety.md`). */
const roundMilliseconds = 500;
const pollMilliseconds = 1000;
/** Who causes a mail is answered first: writing and sending one takes this thread 10 ms, the first one 80. */
const answerMilliseconds = 50;
/** Then it is cut off: neither a long backup nor a mail server that hangs may hold up a restart. */
const patienceMilliseconds = 3000;

/**
 * Does what is to be done beside requests until it is stopped: mails as soon as one is stored in this
 * process and within a second for those of others, recurring jobs when they are due. A failure is
 * reported and ends nothing.
 */
export function startWorker({ now, sendMails, workOff, recurring, report }: Work): Worker {
  const stopping = new AbortController();
  const { signal } = stopping;
  const mails = repeat(signal, async () => {
    const wake = waitForWake(signal);
    const startedAt = performance.now();
    const sent = await sendMails({ kind: "system", at: now() }).catch((error: unknown) => {
      report("send mails", error);
      return 0;
    });
    const roundEnds = startedAt + roundMilliseconds - performance.now();
    await (sent > 0 ? rest(Math.max(0, roundEnds), signal) : wake.wait());
    wake.forget();
  });
  const jobs = repeat(signal, async () => {
    await runDueJobs(now, recurring, report).catch((error: unknown) => report("jobs", error));
    await rest(pollMilliseconds, signal);
  });
  const decided = repeat(signal, async () => {
    const actor = { kind: "system", at: now() } as const;
    await workOff(actor).catch((error: unknown) => report("work off", error));
    await rest(pollMilliseconds, signal);
  });
  const stop = async () => {
    stopping.abort();
    const limit = sleep(patienceMilliseconds, undefined, { ref: false });
    await Promise.race([Promise.all([mails, jobs, decided]), limit]);
  };
  return { stop };
}

async function repeat(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  while (!signal.aborted) await work();
}

/** Listens from now on, so that what is stored during a round of mails is not overlooked after it. */
function waitForWake(signal: AbortSignal): { wait: () => Promise<void>; forget: () => void } {
  const woken = new AbortController();
  // Not again for each of the thousands of mails that a second may bring.
  const forget = onWake(() => {
    forget();
    woken.abort();
  });
  const wait = async () => {
    await rest(pollMilliseconds, AbortSignal.any([signal, woken.signal]));
    if (woken.signal.aborted) await rest(answerMilliseconds, signal);
  };
  return { wait, forget };
}

async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => {});
}

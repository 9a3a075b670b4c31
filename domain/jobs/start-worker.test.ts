import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { wakeWorker } from "#platform/wake.ts";
import type { RecurringJob } from "./job.ts";
import { runDueJobs } from "./run-due.ts";
import { startWorker, type Work } from "./start-worker.ts";

useTestDatabase();

const at = new Date("2026-03-01T02:00:00Z");
const idle: Work = {
  now: () => at,
  sendMails: async () => 0,
  workOff: async () => 0,
  recurring: [],
  report: () => {},
};

/** A promise and what fulfils it once it has been called so often. */
function countdown(times: number): { reached: Promise<void>; tick: () => void } {
  let reach = () => {};
  let left = times;
  const reached = new Promise<void>((resolve) => (reach = resolve));
  return { reached, tick: () => void (--left === 0 && reach()) };
}

test("mails are looked for at once, when something wakes the worker, and each second", async () => {
  const { reached, tick } = countdown(4);
  const worker = startWorker({
    ...idle,
    sendMails: async ({ kind, at: when }) => {
      expect([kind, when]).toEqual(["system", at]);
      tick();
      wakeWorker();
      return 0;
    },
  });
  await reached;
  await worker.stop();
});

test("mails beyond 10 in a second wait", async () => {
  const moments: number[] = [];
  const { reached, tick } = countdown(3);
  const sendMails = async () => {
    moments.push(performance.now());
    tick();
    return 5;
  };
  const worker = startWorker({ ...idle, sendMails });
  await reached;
  await worker.stop();
  // Two rests of half a second; timers may be a millisecond early.
  expect(moments[2]! - moments[0]!).toBeGreaterThan(990);
});

test("a failure is reported and ends nothing", async () => {
  const failures: string[] = [];
  const { reached, tick } = countdown(2);
  const sendMails = () => {
    tick();
    wakeWorker();
    return Promise.reject(new Error("disk"));
  };
  const worker = startWorker({ ...idle, sendMails, report: (name) => failures.push(name) });
  await reached;
  await worker.stop();
  expect(failures.slice(0, 2)).toEqual(["send mails", "send mails"]);
});

test("recurring jobs run when they are due, and stopping waits for what was begun", async () => {
  const { reached, tick } = countdown(1);
  const done: string[] = [];
  const run = async () => {
    tick();
    await new Promise((resolve) => setTimeout(resolve, 100));
    done.push("job");
    return "done";
  };
  const job: RecurringJob = { name: "job", dailyAt: "03:00", run };
  await runDueJobs(
    () => at,
    [job],
    () => {},
  );
  const now = () => new Date("2026-03-01T03:00:00Z");
  const worker = startWorker({ ...idle, now, recurring: [job] });
  await reached;
  await worker.stop();
  expect(done).toEqual(["job"]);
});

test("stopping does not wait for a job that takes too long", async () => {
  const { reached, tick } = countdown(1);
  const run = () => {
    tick();
    return new Promise<string>(() => {});
  };
  const job: RecurringJob = { name: "endless", hourlyAt: 30, run };
  await runDueJobs(
    () => at,
    [job],
    () => {},
  );
  const now = () => new Date("2026-03-01T02:30:00Z");
  const worker = startWorker({ ...idle, now, recurring: [job] });
  await reached;
  await worker.stop();
});

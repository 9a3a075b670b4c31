import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { jobs } from "#db/schema/machinery.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { nextDue, type RecurringJob } from "./job.ts";
import { runDueJobs } from "./run-due.ts";

useTestDatabase();

const noFailure = (name: string, error: unknown) => {
  throw new Error(name, { cause: error });
};

function job(name: string, run: RecurringJob["run"] = async () => "done"): RecurringJob {
  return { name, dailyAt: "02:30", run };
}

async function row(name: string) {
  return (await reader().select().from(jobs)).find((known) => known.name === name);
}

test("a job is next due at its hour, today or tomorrow, in UTC", () => {
  const due = (at: string) => nextDue({ dailyAt: "02:30" }, new Date(at)).toISOString();
  expect(due("2026-02-28T02:29:59Z")).toBe("2026-02-28T02:30:00.000Z");
  expect(due("2026-02-28T02:30:00Z")).toBe("2026-03-01T02:30:00.000Z");
});

test("an hourly job is next due at its minute, in this hour or the next", () => {
  const due = (at: string) => nextDue({ hourlyAt: 10 }, new Date(at)).toISOString();
  expect(due("2026-02-28T23:09:59Z")).toBe("2026-02-28T23:10:00.000Z");
  expect(due("2026-02-28T23:10:00Z")).toBe("2026-03-01T00:10:00.000Z");
});

test("a new job waits for its hour, then runs once a day", async () => {
  const runs: Date[] = [];
  const daily = job("daily", async ({ at }) => `run ${runs.push(at)}`);
  for (const at of ["01T12:00", "02T02:29", "02T02:30", "02T02:31", "03T02:30"]) {
    await runDueJobs(() => new Date(`2026-03-${at}:00Z`), [daily], noFailure);
  }
  expect(runs.map((at) => at.toISOString().slice(8, 16))).toEqual(["02T02:30", "03T02:30"]);
  const next = new Date("2026-03-04T02:30:00Z");
  expect(await row("daily")).toMatchObject({ outcome: "run 2", dueAt: next });
});

test("a frequent job is asked first whether there is work, and without any nothing is written", async () => {
  const runs: string[] = [];
  let work = false;
  const frequent: RecurringJob = {
    name: "frequent",
    everySeconds: 15,
    hasWork: async () => work,
    run: async ({ at }) => `run ${runs.push(at.toISOString().slice(14, 19))}`,
  };
  const runAt = (time: string) =>
    runDueJobs(() => new Date(`2026-03-01T12:${time}Z`), [frequent], noFailure);
  await runAt("00:00");
  expect(await row("frequent")).toBeUndefined();
  work = true;
  for (const time of ["00:01", "00:10", "00:16", "00:20", "00:31"]) await runAt(time);
  expect(runs).toEqual(["00:16", "00:31"]);
});

test("two processes that see the same job run it once", async () => {
  let runs = 0;
  const once = job("once", async () => `run ${++runs}`);
  await runDueJobs(() => new Date("2026-03-01T00:00:00Z"), [once], noFailure);
  const due = () => new Date("2026-03-01T03:00:00Z");
  await Promise.all([runDueJobs(due, [once], noFailure), runDueJobs(due, [once], noFailure)]);
  expect(runs).toBe(1);
});

test("a job that fails is reported and tried again an hour later", async () => {
  const failing = job("failing", () => Promise.reject(new Error("disk")));
  const failures: string[] = [];
  const report = (name: string) => void failures.push(name);
  await runDueJobs(() => new Date("2026-03-01T00:00:00Z"), [failing], report);
  const at = new Date("2026-03-01T02:30:00Z");
  await runDueJobs(() => at, [failing], report);
  await runDueJobs(() => new Date(at.getTime() + 3_599_999), [failing], report);
  expect(await row("failing")).toMatchObject({ startedAt: at, finishedAt: at, outcome: "failed" });
  await runDueJobs(() => new Date(at.getTime() + 3_600_000), [failing], report);
  expect(failures).toEqual(["failing", "failing"]);
});

test("a job whose process was killed is begun again an hour later", async () => {
  const at = new Date("2026-03-01T02:30:00Z");
  let runs = 0;
  const cut = job("cut", () => (++runs === 1 ? new Promise(() => {}) : Promise.resolve("done")));
  await runDueJobs(() => new Date("2026-03-01T00:00:00Z"), [cut], noFailure);
  const killed = runDueJobs(() => at, [cut], noFailure);
  await Promise.race([killed, new Promise((resolve) => setTimeout(resolve, 50))]);
  await runDueJobs(() => new Date(at.getTime() + 3_600_000), [cut], noFailure);
  expect([runs, (await row("cut"))!.outcome]).toEqual([2, "done"]);
});

import type { Actor } from "#domain/actor.ts";
import { dayOf } from "#platform/calendar.ts";

/** UTC: `02:40` each day, or a minute of each hour; or so often that it is asked first whether there is work. */
type Recurrence =
  | { dailyAt: string }
  | { hourlyAt: number }
  | {
      everySeconds: number;
      /** Reads alone: an installation in which nothing happens writes nothing. */
      hasWork: (at: Date) => Promise<boolean>;
    };

/** Work that comes back. It may be cut off at any point and is then begun again. */
export type RecurringJob = Recurrence & {
  /** Names its row; a job with a new name is a new job. */
  name: string;
  /** Answers in a few words what was done. */
  run: (actor: Actor) => Promise<string>;
};

/** The next time after an instant at which a job is due. */
export function nextDue(job: Recurrence, after: Date): Date {
  if ("dailyAt" in job) {
    const due = new Date(`${dayOf(after)}T${job.dailyAt}:00Z`);
    if (due <= after) due.setUTCDate(due.getUTCDate() + 1);
    return due;
  }
  if ("everySeconds" in job) return new Date(after.getTime() + job.everySeconds * 1000);
  const due = new Date(after);
  due.setUTCMinutes(job.hourlyAt, 0, 0);
  if (due <= after) due.setUTCHours(due.getUTCHours() + 1);
  return due;
}

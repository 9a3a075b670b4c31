import type { Actor } from "#domain/actor.ts";
import { dayOf } from "#platform/calendar.ts";

/** Work that comes back every day. It may be cut off at any point and is then begun again. */
export type RecurringJob = {
  /** Names its row; a job with a new name is a new job. */
  name: string;
  /** UTC, `02:40`. */
  dailyAt: string;
  /** Answers in a few words what was done. */
  run: (actor: Actor) => Promise<string>;
};

/** The next time after an instant at which a job is due. */
export function nextDue({ dailyAt }: Pick<RecurringJob, "dailyAt">, after: Date): Date {
  const due = new Date(`${dayOf(after)}T${dailyAt}:00Z`);
  if (due <= after) due.setUTCDate(due.getUTCDate() + 1);
  return due;
}

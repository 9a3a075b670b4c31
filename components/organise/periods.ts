import type { Period } from "#domain/tally/tally.ts";
import { dayOf } from "#platform/calendar.ts";

/** The periods that are offered besides calendar years. */
export const periodNames = ["all", "30-days", "7-days"] as const;

const dayMilliseconds = 86_400_000;
const daysOfPeriod = new Map([
  ["30-days", 30],
  ["7-days", 7],
]);

/** The days of a period of an address, `30-days` or `2003`, as seen at an instant; else all. */
export function readPeriod(name: string, at: Date): { chosen: string; period: Period } {
  if (/^\d{4}$/.test(name)) {
    return { chosen: name, period: { from: `${name}-01-01`, to: `${name}-12-31` } };
  }
  const days = daysOfPeriod.get(name);
  if (!days) return { chosen: "all", period: {} };
  const from = new Date(at.getTime() - (days - 1) * dayMilliseconds);
  return { chosen: name, period: { from: dayOf(from) } };
}

/** The years in which something was counted, in order. */
export function yearsOf(days: readonly { day: string }[]): string[] {
  return [...new Set(days.map(({ day }) => day.slice(0, 4)))];
}

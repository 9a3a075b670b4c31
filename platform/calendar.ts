/** True for a calendar day that exists, written as ISO 8601 does: `2003-01-29`. Days are days in UTC. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && dayOf(instant) === text;
}

/** The UTC day of an instant. */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/** The first instant of a UTC day. */
export function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** How many days lie between two UTC days; negative when the second comes first. */
export function daysBetween(first: string, second: string): number {
  return (startOfDay(second).getTime() - startOfDay(first).getTime()) / 86_400_000;
}

/** The UTC day after one. */
export function dayAfter(day: string): string {
  return dayOf(new Date(startOfDay(day).getTime() + 86_400_000));
}

/** `at`, or the millisecond after `previous`: two changes at one moment must not look like one. */
export function laterThan(previous: Date, at: Date): Date {
  return at > previous ? at : new Date(previous.getTime() + 1);
}

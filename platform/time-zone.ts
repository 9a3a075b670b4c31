/** A day and a time of day as a clock on the wall shows them: `2026-03-01`, `18:00`. */
export type WallClock = { day: string; time: string };

const minuteMilliseconds = 60_000;
const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The time zones that can be chosen, by their IANA names. */
export const timeZones: readonly string[] = [
  ...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")]),
];

/** True for a time of day written as `18:00`. */
export function isTime(text: string): boolean {
  return timePattern.test(text);
}

/** What clocks show in a time zone at an instant. */
export function wallClockIn(timeZone: string, at: Date): WallClock {
  const parts = partsIn(timeZone, at);
  return {
    day: `${parts.year}-${parts.month}-${parts.day}`,
    time: `${parts.hour}:${parts.minute}`,
  };
}

/**
 * The instant at which clocks in a time zone show a day and time; the first of two where an hour comes
 * twice. Undefined for a time that is left out there when clocks are put forward.
 */
export function instantIn(timeZone: string, { day, time }: WallClock): Date | undefined {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  // No clock is farther from UTC than a day; the offset before a change is the one of the first hour.
  const offsets = [-1, 1].map((days) => offsetAt(timeZone, new Date(asUtc + days * 86_400_000)));
  const instants = offsets.map((offset) => new Date(asUtc - offset));
  return instants
    .toSorted((one, other) => one.getTime() - other.getTime())
    .find((instant) => {
      const shown = wallClockIn(timeZone, instant);
      return shown.day === day && shown.time === time;
    });
}

function offsetAt(timeZone: string, at: Date): number {
  const { day, time } = wallClockIn(timeZone, at);
  const shown = Date.parse(`${day}T${time}:00Z`);
  return Math.round((shown - at.getTime()) / minuteMilliseconds) * minuteMilliseconds;
}

function partsIn(timeZone: string, at: Date): Record<string, string> {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
}

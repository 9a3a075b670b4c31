/** The time zones that Intl names, in the order of the alphabet; UTC comes first. */
export const timeZones: readonly string[] = [
  "UTC",
  ...Intl.supportedValuesOf("timeZone").filter((name) => name !== "UTC"),
];

/** True for a time zone by its name in the IANA database, an older name included; not for an offset. */
export function isTimeZone(name: string): boolean {
  if (!/^(UTC|[A-Z]\w+(\/[A-Z][\w+-]*)+)$/.test(name)) return false;
  try {
    clockOf(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * The instant at which the clocks of a time zone show a day and a time. A time that they show twice,
 * when they are put back, is the first of the two; one that they skip is no instant: undefined.
 */
export function instantOf(day: string, time: string, zone: string): Date | undefined {
  const wanted = `${day} ${time}`;
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  // The offset of a day before and of a day after: between them lies at most one change of the clocks.
  return [-86_400_000, 86_400_000]
    .map((aside) => new Date(asUtc - offsetAt(asUtc + aside, zone)))
    .toSorted((one, other) => one.getTime() - other.getTime())
    .find((instant) => shownAt(instant.getTime(), zone) === wanted);
}

function offsetAt(milliseconds: number, zone: string): number {
  return Date.parse(`${shownAt(milliseconds, zone).replace(" ", "T")}:00Z`) - milliseconds;
}

function shownAt(milliseconds: number, zone: string): string {
  const parts = clockOf(zone).formatToParts(milliseconds);
  const { year, month, day, hour, minute } = Object.fromEntries(
    parts.map(({ type, value }) => [type, value]),
  );
  return `${year}-${month}-${day} ${hour}:${minute}`;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const two = "2-digit";
  const clock = new Intl.DateTimeFormat("en-u-ca-iso8601", {
    year: "numeric",
    month: two,
    day: two,
    hour: two,
    minute: two,
    hourCycle: "h23",
    timeZone,
  });
  clocks.set(timeZone, clock);
  return clock;
}

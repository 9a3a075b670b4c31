import type { channels, corrections } from "#db/schema/signatures.ts";
import { dayOf } from "#platform/calendar.ts";

export type Channel = (typeof channels)[number];
type CorrectionReason = typeof corrections.$inferSelect.reason;

/** A UTC day on which the count moved. `net` is gained − lost, `total` the count at the day's end. */
export type TallyDay = { day: string; gained: number; lost: number; net: number; total: number };
/** `country` is ISO 3166-1 alpha-2 or, in public, `other` for the small ones together. */
export type TallyCountry = { country: string; count: number };
export type TallyChannel = { channel: Channel; count: number };
/** A line of the public ledger: what the count lost, or won back, on a UTC day for a reason. */
export type TallyCorrection = {
  day: string;
  reason: CorrectionReason;
  gained: number;
  lost: number;
};

/**
 * A campaign's numbers at one moment, `asOf`. The sums of `days`, of `countries` and of `channels`
 * are each `counted`, but where a period was asked for. `today` and `thisWeek` are net changes; days are UTC, weeks begin on Monday.
 * Days are in order, corrections newest first, the others largest first.
 */
export type Tally = {
  asOf: Date;
  goal: number;
  counted: number;
  today: number;
  thisWeek: number;
  waiting: number;
  held: number;
  withdrawn: number;
  removed: number;
  days: TallyDay[];
  countries: TallyCountry[];
  channels: TallyChannel[];
  corrections: TallyCorrection[];
};

/** How many are waiting is for organisers; small countries are merged. */
export type PublicTally = Omit<Tally, "waiting">;

/** UTC days, both included; an end that is not given is open. */
export type Period = { from?: string; to?: string };

/** Below this a country is not named in public: its few signers could be guessed. */
const namedFrom = 5;

/** Puts the countries below 5 together as `other`, which comes last. */
export function mergeSmallCountries(countries: readonly TallyCountry[]): TallyCountry[] {
  const named = countries.filter(({ count }) => count >= namedFrom);
  const others = countries.filter(({ count }) => count < namedFrom);
  const count = others.reduce((sum, line) => sum + line.count, 0);
  return count === 0 ? named : [...named, { country: "other", count }];
}

/** The lines that count something, largest first. */
export function largestFirst<Line extends { count: number }>(lines: readonly Line[]): Line[] {
  return lines.filter(({ count }) => count !== 0).toSorted((a, b) => b.count - a.count);
}

/** Days in order, each with its net change and the count that it ended with. */
export function withTotals(
  days: readonly { key: string; gained: number; lost: number }[],
): TallyDay[] {
  let total = 0;
  return days.map(({ key, gained, lost }) => {
    total += gained - lost;
    return { day: key, gained, lost, net: gained - lost, total };
  });
}

/** What the count has grown by since the beginning of a UTC day. */
export function netSince(day: string, days: readonly TallyDay[]): number {
  return days.reduce((sum, line) => (line.day >= day ? sum + line.net : sum), 0);
}

/** True for a day of the period. */
export function isWithin({ from = "", to = "9999" }: Period, day: string): boolean {
  return from <= day && day <= to;
}

/** The Monday with which the UTC week of an instant begins, `2003-01-27`. */
export function weekStartOf(at: Date): string {
  const daysSinceMonday = (at.getUTCDay() + 6) % 7;
  return dayOf(new Date(at.getTime() - daysSinceMonday * 86_400_000));
}

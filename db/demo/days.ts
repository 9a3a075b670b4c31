export const opensAt = new Date("2002-09-17T08:00:00Z");
export const total = 84_598;

const holidays = { first: new Date("2002-12-23"), last: new Date("2003-01-01") };
const dayMilliseconds = 86_400_000;
const numberOfDays = 135;

type Day = { startsAt: Date; endsAt: Date; signatures: number };

/**
 * The days from 17 September 2002 to 29 January 2003 (UTC) with the number of signatures confirmed
 * on each; together exactly `total`. Jitter comes from `random`, which answers from 0 to below 1.
 */
export function planDays(random: () => number): Day[] {
  const firstMidnight = Math.floor(opensAt.getTime() / dayMilliseconds) * dayMilliseconds;
  const starts = Array.from(
    { length: numberOfDays },
    (_, day) => firstMidnight + day * dayMilliseconds,
  );
  const weights = starts.map((start, day) => weigh(day, new Date(start)) * (0.9 + 0.2 * random()));
  return apportion(total, weights).map((signatures, day) => ({
    startsAt: new Date(Math.max(starts[day]!, opensAt.getTime())),
    endsAt: new Date(starts[day]! + dayMilliseconds),
    signatures,
  }));
}

/** A launch that fades, a rise around the first delivery, a last week, and quiet weekends and holidays. */
function weigh(day: number, start: Date): number {
  const launch = 9 * Math.exp(-day / 5);
  const firstDelivery = 3.5 * bell(day, 13, 2.5);
  const lastWeek = 6 * bell(day, 133, 4);
  const isWeekend = start.getUTCDay() % 6 === 0;
  const isHoliday = start >= holidays.first && start <= holidays.last;
  return (1 + launch + firstDelivery + lastWeek) * (isWeekend ? 0.6 : 1) * (isHoliday ? 0.55 : 1);
}

function bell(day: number, peak: number, width: number): number {
  return Math.exp(-(((day - peak) / width) ** 2));
}

/** Shares out whole numbers by weight; the largest remainders get what rounding leaves over. */
function apportion(whole: number, weights: number[]): number[] {
  const sum = weights.reduce((left, right) => left + right);
  const exact = weights.map((weight) => (whole * weight) / sum);
  const parts = exact.map(Math.floor);
  const left = whole - parts.reduce((one, other) => one + other);
  const byRemainder = exact
    .map((_, index) => index)
    .sort((a, b) => (exact[b]! % 1) - (exact[a]! % 1));
  for (const index of byRemainder.slice(0, left)) parts[index]! += 1;
  return parts;
}

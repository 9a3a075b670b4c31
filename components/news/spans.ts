import type { Period, PeriodCount } from "#domain/articles/article.ts";
import { dayAfter } from "#platform/calendar.ts";

const mostMonths = 36;

/**
 * The months from the first to the last that is counted or, where those are too many to tell apart, the years; those
 * with nothing too. `months` are in order.
 */
export function spansOf(months: readonly PeriodCount[]): PeriodCount[] {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return [];
  const all = monthsBetween(first.period, last.period);
  const isShort = all.length <= mostMonths;
  const length = isShort ? "0000-00".length : "0000".length;
  const spans = new Map(all.map((month) => [month.slice(0, length), 0]));
  for (const { period, articles } of months) {
    const span = period.slice(0, length);
    spans.set(span, spans.get(span)! + articles);
  }
  return [...spans].map(([period, articles]) => ({ period, articles }));
}

/** The first day after a year or a month: a list that begins before it begins with that year or month. */
export function dayBehind(period: Period): string {
  const days = (month: string) => (month.length === 4 ? `${month}-12-31` : lastDayOf(month));
  return dayAfter(days(period));
}

function lastDayOf(month: string): string {
  let day = `${month}-28`;
  while (dayAfter(day).startsWith(month)) day = dayAfter(day);
  return day;
}

function monthsBetween(first: Period, last: Period): Period[] {
  const months = [first];
  while (months.at(-1)! < last) months.push(dayBehind(months.at(-1)!).slice(0, 7));
  return months;
}

import type { Period } from "#domain/articles/article.ts";
import { dayAfter, startOfDay } from "#platform/calendar.ts";
import { calendarOf, type Locale } from "#platform/locales.ts";

/** A Monday; weekdays are counted from 1, as ISO 8601 and `Intl` do. */
const someMonday = "2024-01-01";

/** The names of the days of the week, beginning with the one that the language's calendars begin with. */
export function weekdays(locale: Locale): { long: string; narrow: string }[] {
  const first = firstWeekday(locale);
  const name = (weekday: "long" | "narrow", day: string) =>
    new Intl.DateTimeFormat(calendarOf(locale), { weekday, timeZone: "UTC" }).format(
      startOfDay(day),
    );
  return daysFrom(someMonday, 14)
    .slice(first - 1, first + 6)
    .map((day) => ({ long: name("long", day), narrow: name("narrow", day) }));
}

/** The weeks of a month (`2003-01`), each of seven days; what belongs to another month is undefined. */
export function weeksOf(locale: Locale, month: Period): (string | undefined)[][] {
  const days = daysFrom(`${month}-01`, 31).filter((day) => day.startsWith(month));
  const weekday = startOfDay(days[0]!).getUTCDay();
  const before = (weekday - firstWeekday(locale) + 7) % 7;
  const cells = [...Array.from({ length: before }, () => undefined), ...days];
  const count = Math.ceil(cells.length / 7);
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => cells[week * 7 + day]),
  );
}

function daysFrom(first: string, count: number): string[] {
  const days = [first];
  while (days.length < count) days.push(dayAfter(days.at(-1)!));
  return days;
}

/** What the compiler's library does not know of yet. */
type WithWeek = { getWeekInfo: () => { firstDay: number } };

function firstWeekday(locale: Locale): number {
  const known = new Intl.Locale(calendarOf(locale)) as unknown as WithWeek;
  return known.getWeekInfo().firstDay;
}

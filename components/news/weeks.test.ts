import { expect, test } from "vitest";
import { locales } from "#platform/locales.ts";
import { weekdays, weeksOf } from "./weeks.ts";

test("weeks begin as the language's calendars do, and hold each day of the month once", () => {
  expect(weekdays("en").map(({ long }) => long)[0]).toBe("Monday");
  expect(weekdays("ar").map(({ long }) => long)[0]).toBe("السبت");
  for (const locale of locales) {
    const weeks = weeksOf(locale, "2024-02");
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    const days = weeks.flat().filter((day) => day !== undefined);
    expect(days).toHaveLength(29);
    expect(days.toSorted()).toEqual(days);
    expect(weekdays(locale)).toHaveLength(7);
  }
});

test("a day stands under the name of its weekday", () => {
  for (const locale of locales) {
    const column = weeksOf(locale, "2003-01").find((week) => week.includes("2003-01-29"))!;
    const name = new Intl.DateTimeFormat(locale, { weekday: "long" }).format(new Date(2003, 0, 29));
    expect(weekdays(locale)[column.indexOf("2003-01-29")]!.long).toBe(name);
  }
});

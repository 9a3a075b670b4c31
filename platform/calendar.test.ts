import { expect, test } from "vitest";
import { dayAfter, dayOf, daysBetween, isDay, laterThan } from "./calendar.ts";

test.each(["2003-01-29", "2004-02-29", "0001-01-01", "9999-12-31"])("%s is a day", (text) => {
  expect(isDay(text)).toBe(true);
});

test.each([
  "2003-02-29",
  "2003-13-01",
  "2003-00-10",
  "2003-1-2",
  "+012003-01-01",
  "2003-01-29T00:00",
  "",
])("%s is none", (text) => {
  expect(isDay(text)).toBe(false);
});

test("the day of an instant is UTC's", () => {
  expect(dayOf(new Date("2003-01-29T23:59:59.999Z"))).toBe("2003-01-29");
});

test("days are counted across months and leap days", () => {
  expect(daysBetween("2004-02-27", "2004-03-01")).toBe(3);
  expect(daysBetween("2004-03-01", "2004-02-27")).toBe(-3);
  expect(dayAfter("2003-12-31")).toBe("2004-01-01");
});

test("a later moment is later, even within a millisecond", () => {
  const at = new Date("2026-03-04T12:00:00Z");
  expect(laterThan(new Date(0), at)).toEqual(at);
  expect(laterThan(at, at)).toEqual(new Date("2026-03-04T12:00:00.001Z"));
});

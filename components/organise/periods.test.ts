import { expect, test } from "vitest";
import { readPeriod, yearsOf } from "./periods.ts";

const at = new Date("2026-03-04T12:00:00Z");

test("a period is a year, the last days with today among them, or everything", () => {
  expect(readPeriod("2003", at).period).toEqual({ from: "2003-01-01", to: "2003-12-31" });
  expect(readPeriod("7-days", at)).toEqual({ chosen: "7-days", period: { from: "2026-02-26" } });
  expect(readPeriod("all", at)).toEqual({ chosen: "all", period: {} });
});

test.each(["", "30", "20030", "constructor", "<x>"])(
  "what is no period, such as %s, is everything",
  (name) => {
    expect(readPeriod(name, at)).toEqual({ chosen: "all", period: {} });
  },
);

test("only years in which something was counted are offered", () => {
  const days = ["2002-09-17", "2002-12-31", "2026-11-21"].map((day) => ({ day }));
  expect(yearsOf(days)).toEqual(["2002", "2026"]);
});

import { expect, test } from "vitest";
import { instantOf, isTimeZone, timeZones } from "./time-zone.ts";

test("knows the names of time zones, old ones too, and takes nothing else for one", () => {
  expect(timeZones[0]).toBe("UTC");
  expect(timeZones.every(isTimeZone)).toBe(true);
  for (const name of ["Europe/Kyiv", "Asia/Kolkata", "America/Argentina/Buenos_Aires"]) {
    expect(isTimeZone(name), name).toBe(true);
  }
  for (const name of ["", "+02:00", "CEST", "Europe/Atlantis", "europe/paris", "UTC+2"]) {
    expect(isTimeZone(name), name).toBe(false);
  }
});

test.each([
  ["before the clocks go forward", "2026-03-28", "18:00", "Europe/Paris", "2026-03-28T17:00Z"],
  ["after they went forward", "2026-03-29", "18:00", "Europe/Paris", "2026-03-29T16:00Z"],
  ["the last minute before", "2026-03-29", "01:59", "Europe/Paris", "2026-03-29T00:59Z"],
  ["a time shown twice", "2026-10-25", "02:30", "Europe/Paris", "2026-10-25T00:30Z"],
  ["west of Greenwich", "2026-11-01", "01:30", "America/New_York", "2026-11-01T05:30Z"],
  ["an offset of three quarters", "2003-01-29", "12:00", "Asia/Kathmandu", "2003-01-29T06:15Z"],
  ["a day ahead", "2026-07-01", "00:30", "Pacific/Kiritimati", "2026-06-30T10:30Z"],
  ["a change of half an hour", "2026-04-05", "12:00", "Australia/Lord_Howe", "2026-04-05T01:30Z"],
  ["UTC itself", "2003-01-29", "23:59", "UTC", "2003-01-29T23:59Z"],
])("reads clocks %s", (_, day, time, zone, expected) => {
  expect(instantOf(day, time, zone)).toEqual(new Date(expected));
});

test("a time that the clocks skip is no instant", () => {
  expect(instantOf("2026-03-29", "02:30", "Europe/Paris")).toBeUndefined();
  expect(instantOf("2011-12-30", "12:00", "Pacific/Apia")).toBeUndefined();
});

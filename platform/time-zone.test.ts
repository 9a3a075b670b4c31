import { expect, test } from "vitest";
import { instantIn, isTime, timeZones, wallClockIn } from "./time-zone.ts";

test.each([
  ["UTC", "2026-03-01", "18:00", "2026-03-01T18:00:00.000Z"],
  ["Europe/Paris", "2026-03-01", "00:00", "2026-02-28T23:00:00.000Z"],
  ["Europe/Paris", "2026-07-01", "18:00", "2026-07-01T16:00:00.000Z"],
  ["Asia/Kathmandu", "2026-07-01", "18:00", "2026-07-01T12:15:00.000Z"],
  ["Pacific/Kiritimati", "2026-01-01", "00:30", "2025-12-31T10:30:00.000Z"],
  ["America/St_Johns", "2026-12-31", "23:59", "2027-01-01T03:29:00.000Z"],
  // Clocks are put back: 02:30 comes twice.
  ["Europe/Paris", "2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
])("%s %s %s is %s, and back", (zone, day, time, instant) => {
  const at = instantIn(zone, { day, time })!;
  expect(at.toISOString()).toBe(instant);
  expect(wallClockIn(zone, at)).toEqual({ day, time });
});

test("a time that clocks leave out is none", () => {
  expect(instantIn("Europe/Paris", { day: "2026-03-29", time: "02:30" })).toBeUndefined();
});

test("a time of day has four digits; UTC is among the zones, first", () => {
  expect(["00:00", "23:59"].every(isTime)).toBe(true);
  expect(["24:00", "9:00", "12:60", ""].some(isTime)).toBe(false);
  expect(timeZones[0]).toBe("UTC");
  expect(timeZones).toContain("Europe/Paris");
});

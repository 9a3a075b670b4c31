import { expect, test } from "vitest";
import { instantsOf, isOver } from "./event.ts";

const paris = {
  heldOn: "2026-03-29",
  startTime: "18:00",
  endTime: "19:30",
  timeZone: "Europe/Paris",
};
const wholeDay = { ...paris, startTime: null, endTime: null };

test("begins and ends when the clocks of its time zone show it, on the day they go forward too", () => {
  expect(instantsOf(paris)).toEqual({
    startsAt: new Date("2026-03-29T16:00:00Z"),
    endsAt: new Date("2026-03-29T17:30:00Z"),
  });
  expect(instantsOf(wholeDay)).toEqual({ startsAt: undefined, endsAt: undefined });
});

test("is over after its end, or after its day where it takes place", () => {
  expect(isOver(paris, new Date("2026-03-29T17:29:00Z"))).toBe(false);
  expect(isOver(paris, new Date("2026-03-29T17:30:00Z"))).toBe(true);
  expect(isOver(wholeDay, new Date("2026-03-29T21:00:00Z"))).toBe(false);
  expect(isOver(wholeDay, new Date("2026-03-29T22:00:00Z"))).toBe(true);
});

import { expect, test } from "vitest";
import { goalAt, isOpen, purgedUntil, stateOf } from "./campaign.ts";

const publishedAt = new Date("2026-01-01T00:00:00Z");
const opensAt = new Date("2026-01-02T00:00:00Z");
const closesAt = new Date("2026-01-03T00:00:00Z");
const at = (time: string) => new Date(`2026-01-0${time}Z`);

test.each([
  ["1T23:59:59.999", "scheduled"],
  ["2T00:00:00", "open"],
  ["2T23:59:59.999", "open"],
  ["3T00:00:00", "closed"],
  ["9T00:00:00", "closed"],
] as const)("at 2026-01-0%s it is %s", (time, state) => {
  const campaign = { publishedAt, opensAt, closesAt };
  expect(stateOf(campaign, at(time))).toBe(state);
  expect(isOpen(campaign, at(time))).toBe(state === "open");
});

test("without an end it stays open", () => {
  expect(stateOf({ publishedAt, opensAt, closesAt: null }, new Date("2099-01-01"))).toBe("open");
});

test("what is not published is a draft, whatever else it says", () => {
  expect(stateOf({ publishedAt: null, opensAt, closesAt }, at("2T12:00:00"))).toBe("draft");
  expect(stateOf({ publishedAt, opensAt, closesAt }, new Date("2025-12-31"))).toBe("draft");
});

test("paused only while it would be open, archived whatever else it says", () => {
  const pausedAt = at("2T10:00:00");
  const paused = { publishedAt, opensAt, closesAt, pausedAt };
  expect(stateOf(paused, at("1T12:00:00"))).toBe("scheduled");
  expect(stateOf(paused, at("2T09:59:59"))).toBe("open");
  expect(stateOf(paused, at("2T10:00:00"))).toBe("paused");
  expect(stateOf(paused, at("3T00:00:00"))).toBe("closed");
  expect(stateOf({ ...paused, archivedAt: at("3T12:00:00") }, at("3T13:00:00"))).toBe("archived");
});

test("the goal is the first that is not reached, and the one after it is named", () => {
  expect(goalAt([100, 500, 1000], 0)).toEqual({ goal: 100, nextGoal: 500 });
  expect(goalAt([100, 500, 1000], 100)).toEqual({ goal: 500, nextGoal: 1000 });
  expect(goalAt([100, 500, 1000], 999)).toEqual({ goal: 1000 });
  expect(goalAt([100, 500, 1000], 5000)).toEqual({ goal: 1000 });
  expect(goalAt([100], 7)).toEqual({ goal: 100 });
});

test("personal data are kept for six months after the end", () => {
  expect(purgedUntil(new Date("2026-09-04T12:00:00Z"))).toEqual(new Date("2026-03-04T12:00:00Z"));
});

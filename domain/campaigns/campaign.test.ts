import { expect, test } from "vitest";
import { isOpen, stateOf } from "./campaign.ts";

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

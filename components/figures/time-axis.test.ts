import { expect, test } from "vitest";
import { timeAxis } from "./time-axis.ts";

const autumn = ["2002-09-17", "2002-10-31", "2002-12-15", "2003-01-29"];

test("each day has a place, days without a change have room", () => {
  const axis = timeAxis(["2002-09-17", "2002-09-18", "2002-10-20"]);
  expect(axis.width).toBe(34);
  expect(axis.startOf("2002-09-17")).toBe(0);
  expect(axis.startOf("2002-10-20")).toBe(33);
  expect(axis.gaps).toEqual([]);
});

test("years in which nothing happened are left out, and counted", () => {
  const axis = timeAxis(["2003-01-01", "2003-01-29", "2026-11-21"]);
  const [gap] = axis.gaps;
  expect(gap!.days).toBe(8696);
  expect(gap!.from).toBe(29);
  expect(axis.startOf("2026-11-21")).toBe(gap!.to);
  expect(axis.width).toBe(gap!.to + 1);
});

test("the ends are named first, then months as far as there is room", () => {
  const named = timeAxis(autumn).labels.map(({ day }) => day);
  expect(named[0]).toBe("2002-09-17");
  expect(named.at(-1)).toBe("2003-01-29");
  expect(named).toContain("2002-12-01");
});

test("on a short line the ends stay, and what is too close to them goes", () => {
  const { labels } = timeAxis([...autumn, "2026-11-21"]);
  const kept = labels.filter(({ isSpare }) => !isSpare).map(({ day }) => day);
  expect([kept[0], kept.at(-1)]).toEqual(["2002-09-17", "2026-11-21"]);
  expect(kept).not.toContain("2003-01-29");
  expect(labels.find(({ day }) => day === "2003-01-29")).toMatchObject({ isSpare: true });
});

test("a single day is a line of its own", () => {
  const axis = timeAxis(["2026-11-21"]);
  expect(axis.width).toBe(1);
  expect(axis.labels).toEqual([{ day: "2026-11-21", at: 0.5, isEnd: true, isSpare: false }]);
});

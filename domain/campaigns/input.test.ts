import { expect, test } from "vitest";
import { readTerms } from "./input.ts";

const typed = {
  slug: "clean-river",
  goal: "10,000",
  milestones: "50 000\r\n100.000\n",
  time_zone: "Europe/Paris",
  opens_on: "2026-03-01",
  opens_at: "",
  closes_on: "2026-06-01",
  closes_at: "18:00",
};

test("terms are read as they are typed", () => {
  expect(readTerms(typed)).toEqual({
    input: {
      slug: "clean-river",
      goal: 10_000,
      milestones: [50_000, 100_000],
      timeZone: "Europe/Paris",
      opensAt: new Date("2026-02-28T23:00:00Z"),
      closesAt: new Date("2026-06-01T16:00:00Z"),
    },
  });
  expect(readTerms({ ...typed, closes_on: "", closes_at: "" })).toMatchObject({
    input: { closesAt: null },
  });
});

test.each([
  [{ opens_on: "2026-02-30" }, { opens_on: "day" }],
  [{ opens_on: "" }, { opens_on: "required" }],
  [{ closes_on: "soon" }, { closes_on: "day" }],
  [{ closes_on: "" }, { closes_on: "required" }],
  [{ closes_at: "25:00" }, { closes_at: "time" }],
  [{ closes_on: "2026-03-29", closes_at: "02:30" }, { closes_at: "gap" }],
  [{ closes_on: "2026-02-01" }, { closes_on: "closesBeforeOpening" }],
  [{ time_zone: "Mars" }, { time_zone: "timeZone" }],
  [{ goal: "many" }, { goal: "goal" }],
  [{ goal: "0" }, { goal: "goal" }],
  [{ milestones: "9000" }, { milestones: "notRising" }],
  [{ milestones: "20000\nx" }, { milestones: "goal" }],
  [{ slug: "Clean River" }, { slug: "slug" }],
])("%j is refused where it is typed", (change, errors) => {
  expect(readTerms({ ...typed, ...change })).toMatchObject({ errors });
});

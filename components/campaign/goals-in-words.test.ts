import { expect, test } from "vitest";
import { goalSentence, goalsInWords } from "./goals-in-words.ts";

test("the goal is named, with the one after it if there is one", () => {
  expect(goalsInWords("en", { goal: 10_000 })).toBe("Goal: 10,000");
  expect(goalsInWords("fr", { goal: 10_000, nextGoal: 50_000 })).toMatch(/10.000, puis 50.000/);
});

test("any text can stand in the place of a number", () => {
  expect(goalSentence("en", "{goal}", "{next}")).toBe("Goal: {goal}, then {next}");
});

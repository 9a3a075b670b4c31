import { expect, test } from "vitest";
import { readReason, readSignatureFilter, readVerdict } from "./input.ts";

test("what is no choice of ours is left out, and held ones are meant unless others are asked for", () => {
  const { filter, mistakes } = readSignatureFilter({
    state: "waiting",
    country: "XX",
    channel: "fax",
    language: "de",
  });
  expect(filter).toEqual({ state: "held" });
  expect(mistakes).toEqual([]);
});

test("an end that is a day or a minute is within", () => {
  const days = readSignatureFilter({ from: "2026-03-01", until: "2026-03-01", state: "counted" });
  expect(days.filter).toMatchObject({
    state: "counted",
    signedFrom: new Date("2026-03-01T00:00:00Z"),
    signedUntil: new Date("2026-03-02T00:00:00Z"),
  });
  const minutes = readSignatureFilter({ from: "2026-03-01 14:30", until: "2026-03-01 14:30" });
  expect(minutes.filter.signedUntil).toEqual(new Date("2026-03-01T14:31:00Z"));
});

test("a time that is none and an end before its beginning are told", () => {
  const wrong = readSignatureFilter({ from: "2026-02-30", until: "2026-03-01 25:00" });
  expect(wrong.mistakes).toEqual([
    { field: "from", problem: "time" },
    { field: "until", problem: "time" },
  ]);
  const turned = readSignatureFilter({ from: "2026-03-02", until: "2026-03-01" });
  expect(turned.mistakes).toEqual([{ field: "until", problem: "order" }]);
});

test("a verdict and a reason are ours or none", () => {
  expect([readVerdict("remove"), readVerdict("forget")]).toEqual(["remove", undefined]);
  expect([readReason("automated"), readReason("bored")]).toEqual(["automated", undefined]);
});

import { expect, test } from "vitest";
import { asOf } from "./as-of.ts";

const at = (time: string) => new Date(`2026-01-01T00:${time}Z`);

test("figures that stay the same keep their moment, to the second, for a minute", () => {
  expect(asOf("a", [1], at("00:00.700"))).toEqual(at("00:00"));
  expect(asOf("a", [1], at("00:59"))).toEqual(at("00:00"));
  expect(asOf("a", [1], at("01:00"))).toEqual(at("01:00"));
});

test("changed figures, and somebody else's, have a moment of their own", () => {
  expect(asOf("b", [1], at("00:00"))).toEqual(at("00:00"));
  expect(asOf("b", [2], at("00:01"))).toEqual(at("00:01"));
  expect(asOf("c", [2], at("00:02"))).toEqual(at("00:02"));
});

test("no moment lies ahead of who asks", () => {
  asOf("d", [1], at("05:00"));
  expect(asOf("d", [1], at("04:00"))).toEqual(at("04:00"));
});

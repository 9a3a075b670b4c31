import { expect, test } from "vitest";
import { ProofNeeded } from "#platform/refusals.ts";
import { isProven, requireProof } from "./session.ts";

const at = new Date("2026-03-01T10:00:00Z");
const before = (milliseconds: number) => new Date(at.getTime() - milliseconds);

test("a proof serves for ten minutes", () => {
  const organiser = { kind: "organiser", organiserId: "1", at } as const;
  expect(isProven(organiser)).toBe(false);
  expect(isProven({ ...organiser, provenAt: before(599_999) })).toBe(true);
  expect(isProven({ ...organiser, provenAt: before(600_000) })).toBe(false);
  expect(() => requireProof(organiser)).toThrow(ProofNeeded);
  expect(() => requireProof({ ...organiser, provenAt: at })).not.toThrow();
});

test("the operator at the console needs none", () => {
  expect(isProven({ kind: "operator", at })).toBe(true);
});

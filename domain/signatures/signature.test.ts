import { expect, test } from "vitest";
import {
  confirmableUntil,
  foldName,
  isExpired,
  sealedFieldsAudience,
  stateOf,
  type Instants,
} from "./signature.ts";

const at = new Date("2026-03-04T12:00:00Z");
const nothing: Instants = {
  confirmedAt: null,
  heldAt: null,
  releasedAt: null,
  withdrawnAt: null,
  removedAt: null,
  restoredAt: null,
};
const confirmed = { ...nothing, confirmedAt: at };

test.each([
  ["waiting", nothing],
  ["waiting", { ...nothing, heldAt: at }],
  ["counted", confirmed],
  ["held", { ...confirmed, heldAt: at }],
  ["counted", { ...confirmed, heldAt: at, releasedAt: at }],
  ["removed", { ...confirmed, removedAt: at, heldAt: at }],
  ["counted", { ...confirmed, removedAt: at, restoredAt: at }],
  ["withdrawn", { ...confirmed, withdrawnAt: at, removedAt: at }],
] as const)("it is %s", (state, instants) => {
  expect(stateOf(instants)).toBe(state);
});

test("a signature can be confirmed for 7 days, and for 24 hours after closing", () => {
  const waiting = { signedAt: at, confirmedAt: null };
  const until = (closesAt: string | null) =>
    confirmableUntil(waiting, { closesAt: closesAt ? new Date(closesAt) : null }).toISOString();
  expect(until(null)).toBe("2026-03-11T12:00:00.000Z");
  expect(until("2026-03-05T00:00:00Z")).toBe("2026-03-06T00:00:00.000Z");
  expect(until("2027-01-01T00:00:00Z")).toBe("2026-03-11T12:00:00.000Z");
  const end = new Date("2026-03-11T12:00:00Z");
  expect(isExpired(waiting, { closesAt: null }, end)).toBe(true);
  expect(isExpired(waiting, { closesAt: null }, new Date(end.getTime() - 1))).toBe(false);
  expect(isExpired({ ...waiting, confirmedAt: at }, { closesAt: null }, end)).toBe(false);
});

test.each([
  ["José  GARCÍA", "jose garcia"],
  ["Jean-Pierre", "Jean Pierre"],
  ["مُحَمَّد", "محمد"],
  ["Ｗａｎｇ", "wang"],
  ["Ελένη", "ΕΛΕΝΗ"],
])("%s and %s are one name", (one, other) => {
  expect(foldName(one)).toBe(foldName(other));
});

test.each([
  ["राम", "रमा"],
  ["Anna", "Anne"],
  ["!!", "??"],
])("%s and %s are two names", (one, other) => {
  expect(foldName(one)).not.toBe(foldName(other));
});

test("nothing that is sealed is public unless the signer shows it", () => {
  const { name, ...others } = sealedFieldsAudience;
  expect([name, ...new Set(Object.values(others))]).toEqual(["public if shown", "organiser"]);
});

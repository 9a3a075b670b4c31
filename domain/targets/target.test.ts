import { expect, test } from "vitest";
import { planImport, silentDays, targetKey, type KeptTarget, type Target } from "./target.ts";

const nepal: Target = {
  kind: "state",
  name: "Nepal",
  country: "NP",
  askedOn: "2003-01-01",
  status: "asked",
  statusOn: "2003-01-01",
  sourceName: null,
  sourceAddress: null,
};
const stored: KeptTarget[] = [
  { ...nepal, id: 1, seen: "a" },
  { ...nepal, id: 2, seen: "b", name: "Palau", country: "PW" },
];

test("one target is one name in one country, however it is written", () => {
  expect(targetKey({ name: " nePAL ", country: "NP" })).toBe(targetKey(nepal));
  expect(targetKey({ name: "The  council", country: null })).toBe(
    targetKey({ name: "the council", country: null }),
  );
  expect(targetKey({ name: "The council", country: "NO" })).not.toBe(
    targetKey({ name: "The council", country: "SE" }),
  );
});

test("silence lasts from the day of asking, while nothing at all was said", () => {
  expect(silentDays(nepal, false, "2003-01-29")).toBe(28);
  expect(silentDays(nepal, true, "2003-01-29")).toBeUndefined();
  expect(silentDays({ ...nepal, status: "refused" }, false, "2003-01-29")).toBeUndefined();
  expect(silentDays({ ...nepal, askedOn: null }, false, "2003-01-29")).toBeUndefined();
});

test("an import adds, changes and leaves, and says what differs", () => {
  const refused = { ...nepal, name: "NEPAL", status: "refused", statusOn: "2003-02-01" } as const;
  const plan = planImport(stored, [refused, { ...nepal, name: "India", country: "IN" }]);
  expect(plan).toMatchObject({
    added: [{ name: "India" }],
    changed: [{ before: { id: 1 }, columns: ["name", "status", "statusOn"] }],
    unchanged: 0,
    kept: 1,
  });
  expect(planImport(stored, stored)).toEqual({ added: [], changed: [], unchanged: 2, kept: 0 });
});

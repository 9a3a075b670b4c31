import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { hashPerson } from "./hash-person.ts";

useTestDatabase();

test("spellings of a name are one person of a mailbox, and nobody is recognised across campaigns", () => {
  const ada = hashPerson(1, "ada@example.org", "Ada Lindqvist");
  expect(hashPerson(1, "ada@example.org", "ÁDA  lindqvist")).toEqual(ada);
  expect(ada.addressHash).toHaveLength(8);
  const bo = hashPerson(1, "ada@example.org", "Bo");
  expect([bo.addressHash.equals(ada.addressHash), bo.nameHash.equals(ada.nameHash)]).toEqual([
    true,
    false,
  ]);
  const elsewhere = hashPerson(2, "ada@example.org", "Ada Lindqvist");
  expect(elsewhere.addressHash.equals(ada.addressHash)).toBe(false);
  expect(elsewhere.nameHash.equals(ada.nameHash)).toBe(false);
});
